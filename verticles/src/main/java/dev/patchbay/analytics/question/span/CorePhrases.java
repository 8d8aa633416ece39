package dev.patchbay.analytics.question.span;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Grain;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a question measures, groups by and chooses, over every dataset. */
final class CorePhrases {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final BiConsumer<Meaning, String> phrases;

    private CorePhrases(BiConsumer<Meaning, String> phrases) {
        this.phrases = phrases;
    }

    /** @param phrases takes each meaning with its phrases, parted by "|"; a later one takes the place of an earlier */
    static void all(BiConsumer<Meaning, String> phrases) {
        var own = new CorePhrases(phrases);
        own.aggregates();
        own.groups();
        own.filters();
        own.comparisons();
    }

    private void put(Meaning meaning, String texts) {
        phrases.accept(meaning, texts);
    }

    private void aggregates() {
        put(
                new Meaning.Aggregated(Aggregate.SUM),
                "total|sum|sum of|total of|overall|altogether|in total|totals|sum up|add up");
        put(new Meaning.Aggregated(Aggregate.AVERAGE), "average|mean|avg|on average|average of|typical|mean of");
        put(new Meaning.Aggregated(Aggregate.MEDIAN), "median|median of");
        put(new Meaning.Aggregated(Aggregate.MIN), "minimum|min");
        put(new Meaning.Aggregated(Aggregate.MAX), "maximum|max");
        put(new Meaning.Aggregated(Aggregate.P90), "p90|90th percentile|90th percentile of|90 percentile");
        put(new Meaning.Aggregated(Aggregate.P95), "p95|95th percentile|95th percentile of|95 percentile");
        put(new Meaning.Aggregated(Aggregate.P99), "p99|99th percentile|99th percentile of|99 percentile");
        put(
                new Meaning.Share(),
                "as % of total|as a % of total|as % of the total|as a % of the total|as percentage of total|as a percentage of total"
                        + "|as a percentage of the total|as share of total|as a share of total|as a share of the total"
                        + "|share|shares|share of|the share of|percentages|percentage of|percent of|what percent"
                        + "|proportion|proportion of|fraction|fraction of"
                        + "|% of|pct of|as shares|what share|relative share");
        put(
                new Meaning.Percent(),
                "%|in %|as %|pct|in pct|percentage|in percent|as a percentage|as percentages|as percent|as percentage");
        put(
                new Meaning.Together(),
                "combined|together|taken together|make up|makes up|add up to|combine to|put together");
        put(
                new Meaning.Counted(),
                "how many|how many diff|number of|no of|nr of|num of|count|count of|volume of|amount of rows|the number of|# of|counts|volume|volumes");
        put(new Meaning.Different(), "different|distinct|unique");
        put(
                new Meaning.MainCost(),
                "cost|costs|costing|spend|spends|spending|spent|bill|bills|billed|charge|charges|charged|price paid|pay|pays|paid"
                        + "|how expensive|how costly|paying|expense|expenses|money|costed|expenditure|spendings");
        put(new Meaning.Income(), "revenue|revenues|sales|turnover|income|umsatz");
        put(new Meaning.Who(), "who|who's|whom|which person|which people");
        put(new Meaning.Rows(), "row|rows|record|records|line|lines|line item|line items|entries|entry");
    }

    private void groups() {
        put(
                new Meaning.GroupBy(false, false),
                "by|across|grouped by|group by|breakdown by|breakdown|split across|split|across all|sliced by|for all"
                        + "|according to|depending on|distributed across");
        put(
                new Meaning.GroupBy(false, true),
                "per|pro|je|for each|for every|each|every|in each|of each|by each|per each|in every|of every");
        put(
                new Meaning.GroupBy(true, false),
                "broken down by|break down by|split by|split up by|break it down by|split it by|break that down by"
                        + "|broken out by|divided by|segmented by|break this down by|split this by|split that by|and split by"
                        + "|stacked by|coloured by|colored by");
        for (Grain grain : Grain.values()) {
            String noun = grain.name().toLowerCase(Locale.ROOT);
            put(new Meaning.Step(grain), noun + "|" + noun + "s");
            put(
                    new Meaning.EveryStep(grain),
                    "per " + noun + "|by " + noun + "|each " + noun + "|every " + noun + "|for each " + noun + "|a "
                            + noun
                            + "|" + noun + " by " + noun + "|by the " + noun + "|for every " + noun + "|in each " + noun
                            + "|on each " + noun + "|by " + noun + "s|across " + noun + "s");
        }
        put(new Meaning.EveryStep(Grain.HOUR), "hourly");
        put(new Meaning.EveryStep(Grain.DAY), "daily|by date|per date");
        put(new Meaning.EveryStep(Grain.WEEK), "weekly");
        put(new Meaning.EveryStep(Grain.MONTH), "monthly");
        put(new Meaning.EveryStep(Grain.QUARTER), "quarterly");
        put(new Meaning.EveryStep(Grain.YEAR), "yearly|annual|annually");
        put(
                new Meaning.Recurring(Cycle.DAY_OF_WEEK),
                "weekday|day of the week|day of week|days of the week|per weekday|by weekday|each weekday|which weekday"
                        + "|by day of the week|per day of the week|by day of week|per day of week|weekday by weekday");
        put(
                new Meaning.Recurring(Cycle.HOUR_OF_DAY),
                "hour of the day|hour of day|hours of the day|time of day|time of the day|by hour of the day|by hour of day"
                        + "|per hour of the day|per hour of day|by time of day|per time of day|by time of the day");
        put(
                new Meaning.OverTime(),
                "over time|trend|trends|trend of|history|historical|timeline|development|evolution");
    }

    private void filters() {
        put(new Meaning.Where(), "where|whose|for which|filter|filtered by|filter by|filtered to|limited to");
        put(
                new Meaning.Link(),
                "in|for|of|from|only|just|is|are|was|were|equals|equal to|=|with|on|at|within|inside|has|have|had|having"
                        + "|belonging to|to|using|coming from|associated with|related to|regarding|about|called|named"
                        + "|just for|only for|tagged|restrict to|due to|caused by|assigned to|handled by|made by|through|via");
        put(
                new Meaning.Not(),
                "not|non|excluding|exclude|except|except for|without|other than|but not|no|is not|are not|isn't|aren't|<>|!="
                        + "|minus|not in|outside|outside of|leaving out|apart from|ignoring|ignore|excl|w/o|not for|without any"
                        + "|with no|has no|have no|n't|don't|doesn't|never|omit|besides|not including"
                        + "|everything but|everything except|everything besides|all but|all except|anything but|but no");
        put(new Meaning.OnWeekdays(WEEKEND), "weekend|weekends|on weekends|on weekend|on the weekend|at weekends");
        put(
                new Meaning.OnWeekdays(EnumSet.complementOf(EnumSet.copyOf(WEEKEND))),
                "weekdays|on weekdays|working days|on working days|business days|on business days|workdays|on workdays");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            put(new Meaning.OnWeekdays(EnumSet.of(day)), name + "s|on " + name + "s|every " + name + "|each " + name);
        }
        put(new Meaning.Excluded(), "excluded|left out|removed|taken out|not included|ignored|not counted");
        put(
                new Meaning.Containing(),
                "contains|contain|containing|matching|is like|that contain|that contains|includes");
        put(new Meaning.StartingWith(), "starts with|start with|starting with|beginning with|begins with");
        put(
                new Meaning.Absent(),
                "missing|empty|blank|null|unknown|unset|unassigned|is missing|is empty|is null|is blank|not set");
        put(new Meaning.Open(), "open|outstanding|unfinished|not done|unclosed|owe|owes|owed|owing");
        put(new Meaning.Assigned(), "assigned");
        put(new Meaning.Nobody(), "nobody|no one|noone|no-one|nobody has");
        put(
                new Meaning.Untagged(),
                "untagged|without tag|without tags|no tag|no tags|not tagged|missing tags|with no tags|with no tag|without any tag|without any tags");
        put(new Meaning.Tagged(), "with tags|with tag|with any tag|with any tags|having tags|that have tags");
        put(new Meaning.Joined(), "and|or|,|&|+|as well as|plus|nor");
        put(
                new Meaning.Versus(),
                "vs|versus|than|compare|against|compared with|compared to|v|comparison|comparing|comparison of");
        put(
                new Meaning.Everything(),
                "everywhere|everything|all of it|all of them|for everything|no filter|without filter|without filters|remove the filter|remove filters|all rows");
    }

    private void comparisons() {
        put(new Meaning.Compared(Comparison.MORE, true), ">");
        put(new Meaning.Compared(Comparison.AT_LEAST, true), ">=");
        put(new Meaning.Compared(Comparison.LESS, true), "<");
        put(new Meaning.Compared(Comparison.AT_MOST, true), "<=");
        put(
                new Meaning.Compared(Comparison.MORE, false),
                "more than|greater than|over|above|exceeds|exceeding|exceed|bigger than|larger than|higher than|longer than"
                        + "|is over|is above|is more than|is greater than");
        put(
                new Meaning.Compared(Comparison.AT_LEAST, false),
                "at least|is at least|no less than|not less than|or more|or higher|or above|or over|or greater");
        put(
                new Meaning.Compared(Comparison.LESS, false),
                "less than|under|below|fewer than|smaller than|lower than|is below|is less than|is under|shorter than|cheaper than");
        put(
                new Meaning.Compared(Comparison.AT_MOST, false),
                "at most|is at most|no more than|not more than|up to|or less|or fewer|or lower|or below|or under");
        put(new Meaning.Between(), "between|is between|ranging from");
    }
}
