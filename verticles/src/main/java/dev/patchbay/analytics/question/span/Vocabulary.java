package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.words.Spelling;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Grain;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of questions that mean the same over every dataset; phrases are parted by "|". */
final class Vocabulary {

    /** Words in the longest phrase. */
    static final int LONGEST = 4;

    private static final Map<String, Meaning> PHRASES = new HashMap<>();

    static {
        aggregates();
        groups();
        filters();
        comparisons();
        charts();
        followUps();
        beyond();
        filler();
    }

    private static final Spelling SPELLING = new Spelling(PHRASES.entrySet().stream()
            .filter(e -> e.getKey().length() > 4 && !e.getKey().contains(" "))
            .filter(e -> !(e.getValue() instanceof Meaning.Filler || e.getValue() instanceof Meaning.Beyond))
            .map(Map.Entry::getKey)
            .toList());

    private Vocabulary() {}

    static Optional<Meaning> find(String phrase) {
        return Optional.ofNullable(PHRASES.get(phrase));
    }

    static Optional<String> corrected(String word) {
        return SPELLING.correct(word);
    }

    private static void put(Meaning meaning, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            PHRASES.put(phrase, meaning);
        }
    }

    private static void aggregates() {
        put(
                new Meaning.Aggregated(Aggregate.SUM),
                "total|sum|sum of|total of|overall|altogether|in total|totals|sum up|add up");
        put(new Meaning.Aggregated(Aggregate.AVERAGE), "average|mean|avg|on average|average of|typical|mean of");
        put(new Meaning.Aggregated(Aggregate.MEDIAN), "median|median of");
        put(new Meaning.Aggregated(Aggregate.MIN), "minimum|min");
        put(new Meaning.Aggregated(Aggregate.MAX), "maximum|max");
        put(new Meaning.Counted(), "how many|number of|count|count of|amount of rows|the number of|# of|counts");
        put(new Meaning.Different(), "different|distinct|unique");
        put(
                new Meaning.MainCost(),
                "cost|costs|costing|spend|spends|spending|spent|bill|bills|billed|charge|charges|charged|price paid|pay|paid"
                        + "|paying|expense|expenses|money|costed|expenditure|spendings");
        put(new Meaning.Rows(), "row|rows|record|records|line|lines|line item|line items|entries|entry");
    }

    private static void groups() {
        put(
                new Meaning.GroupBy(false),
                "by|per|for each|for every|across|each|every|grouped by|group by|breakdown by"
                        + "|breakdown|split across|split|in each|of each|across all|sliced by|for all"
                        + "|according to|depending on"
                        + "|distributed across|by each|per each");
        put(
                new Meaning.GroupBy(true),
                "broken down by|break down by|split by|split up by|break it down by|split it by|break that down by"
                        + "|broken out by|divided by|segmented by|break this down by|split this by|split that by|and split by"
                        + "|stacked by|coloured by|colored by");
        for (Grain grain : Grain.values()) {
            String noun = grain.name().toLowerCase(java.util.Locale.ROOT);
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
                new Meaning.OverTime(),
                "over time|trend|trends|trend of|history|historical|timeline|development|evolution");
    }

    private static void filters() {
        put(new Meaning.Where(), "where|whose|for which|filter|filtered by|filter by|filtered to|limited to");
        put(
                new Meaning.Link(),
                "in|for|of|from|only|just|is|are|was|were|equals|equal to|=|with|on|at|within|inside|has|have|had|having"
                        + "|belonging to|under|to|using|coming from|associated with|related to|regarding|about|called|named"
                        + "|just for|only for|tagged|restrict to|due to|caused by|assigned to|handled by|made by|through|via");
        put(
                new Meaning.Not(),
                "not|excluding|exclude|except|except for|without|other than|but not|no|is not|are not|isn't|aren't|<>|!="
                        + "|minus|not in|outside|outside of|leaving out|apart from|ignoring|ignore|excl|w/o|not for|without any"
                        + "|with no|has no|have no|n't|don't|doesn't|never|omit|besides|not including");
        put(new Meaning.Excluded(), "excluded|left out|removed|taken out|not included|ignored|not counted");
        put(
                new Meaning.Containing(),
                "contains|contain|containing|matching|is like|that contain|that contains|includes");
        put(new Meaning.StartingWith(), "starts with|start with|starting with|beginning with|begins with");
        put(
                new Meaning.Absent(),
                "missing|empty|blank|null|unknown|unset|unassigned|is missing|is empty|is null|is blank|not set");
        put(
                new Meaning.Untagged(),
                "untagged|without tag|without tags|no tag|no tags|not tagged|missing tags|with no tags|with no tag|without any tag|without any tags");
        put(new Meaning.Joined(), "and|or|,|&|as well as|plus|nor");
        put(
                new Meaning.Versus(),
                "vs|versus|compare|against|compared with|compared to|v|comparison|comparing|comparison of");
        put(
                new Meaning.Everything(),
                "everywhere|everything|all of it|all of them|for everything|no filter|without filter|without filters|remove the filter|remove filters|all rows");
    }

    private static void comparisons() {
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
                "at least|is at least|no less than|not less than|or more");
        put(
                new Meaning.Compared(Comparison.LESS, false),
                "less than|below|fewer than|smaller than|lower than|is below|is less than|is under|shorter than|cheaper than");
        put(new Meaning.Compared(Comparison.AT_MOST, false), "at most|is at most|no more than|not more than|up to");
        put(new Meaning.Between(), "between|is between|ranging from");
    }

    private static void charts() {
        put(new Meaning.Charted(ChartType.PIE), "pie|as pie|as a pie|pie chart|as a pie chart|as pie chart|pie graph");
        put(
                new Meaning.Charted(ChartType.DONUT),
                "donut|doughnut|as a donut|donut chart|as a donut chart|as donut|doughnut chart|ring chart");
        put(
                new Meaning.Charted(ChartType.LINE),
                "as line|as a line|line chart|as a line chart|line graph|as lines|line plot|as a line graph|as line chart|a line chart");
        put(
                new Meaning.Charted(ChartType.BAR),
                "bar|bars|as bars|as a bar|bar chart|as a bar chart|bar graph|column chart|as columns|as bar chart|as a bar graph|bar plot");
        put(
                new Meaning.Charted(ChartType.HORIZONTAL_BAR),
                "horizontal bar|horizontal bars|as horizontal bars|horizontal bar chart|as a horizontal bar");
    }

    private static void followUps() {
        put(
                new Meaning.Also(),
                "also|too|as well|in addition|additionally|further|broken down|break down|break it down|split it");
        put(
                new Meaning.Instead(),
                "instead|what about|how about|rather|same for|the same for|same but|switch to|change to|now|make it|and now|same thing|same|then");
    }

    private static void beyond() {
        put(
                new Meaning.Beyond("why something happened"),
                "why|how come|reason|reasons|cause|causes|explain|because|driver|drivers|root cause");
        put(
                new Meaning.Beyond("the future"),
                "forecast|forecasts|forecasted|predict|prediction|projection|projected|will|expect|expected|going to"
                        + "|estimate|budget");
        put(
                new Meaning.Beyond("changes between periods"),
                "change|changed|changes|growth|grow|grew|increase|increased|increases|decrease|decreased|rise|rose|fell|dropped"
                        + "|difference|month over month|year over year|mom|yoy|went up|go up|going up|went down|compared to last"
                        + "|fluctuate|fluctuation|rising|falling|growing");
        put(
                new Meaning.Beyond("the latest or the earliest of something"),
                "most recent|least recent|most recently|latest|newest|earliest|oldest");
        put(new Meaning.Beyond("correlations"), "correlation|correlate|correlated|correlates|relationship|regression");
        put(
                new Meaning.Beyond("outliers"),
                "outlier|outliers|anomaly|anomalies|unusual|abnormal|spike|spikes|anomalous");
        put(
                new Meaning.Beyond("this statistic"),
                "percentile|p95|p99|p90|standard deviation|variance|stddev|histogram|distribution|cumulative|running total"
                        + "|moving average|rolling average|rolling|ratio|ratio of|mode");
        put(
                new Meaning.Beyond("advice"),
                "should|recommend|recommendation|recommendations|optimize|optimise|optimization|advice|save|savings|reduce");
    }

    private static void filler() {
        put(
                new Meaning.Filler(),
                "the|a|an|me|my|our|us|we|i|you|your|please|show|show me|give|give me|list|display|tell|tell me|what|what's"
                        + "|whats|what is|which|who|where's|is there|are there|there|do|does|did|can|could|would|it|its|they|them"
                        + "|their|that|this|these|those|so|hey|hi|ok|okay|plot|chart|draw|graph|visualize|visualise|table|as a table|as table|in a table"
                        + "|want|need|like|like to|i'd like|i'd like to|would like to|i'd|see|know|find|get|fetch|how much|how|much|been|be|being|all|any|some|every"
                        + "|thanks|thank you|kindly|let|let's|lets|have we|value|values|data|dataset|file|go|goes|went|come|comes"
                        + "|when|happened|report|overview|of all|just show|what was|what were|what are|how do|how does|chart of"
                        + "|a chart of|graph of|plot of|figure|figures|made|make|makes|has been|have been|get me|while|but|still"
                        + "|respective|respectively|we've|i'm|we're|if|really|exactly|actually|currently|use|used by|as|as a|per-item"
                        + "|had|having|up|out|off|down|?|generated|occurred|incurred|look|looks|looking|view|right"
                        + "|rank|ranked|ranking|sorted|sort|order by|ordered|sorted by|ranked by|ordered by|rank by|in order of"
                        + "|breakdown of|a breakdown of|break down of|split of|compute|calculate|return|pull|present|into|one"
                        + "|tag|tags|column|columns|field|fields|dimension|came|came in|come in|burn|burns|burning|eat|eating|run|running"
                        + "|took|take|takes|got|gets|arrived|produced|produce|put|cause us|bring|brings|brought|seen|recorded|registered"
                        + "|contribute|contributes|contributed|account for|accounts for|consist|belong|belongs|happen|pls|plz|quick|quickly"
                        + "|also please|just|well|there's|here|really|basically|altogether|roughly|about how much|cost us|first");
        // These words lead a clause as well as fill one; the clause is the reading that matters.
        put(
                new Meaning.GroupBy(false),
                "every|each|sorted by|ranked by|ordered by|order by|rank by|in order of|sort by");
        put(new Meaning.Link(), "have|had|having|used by");
    }
}
