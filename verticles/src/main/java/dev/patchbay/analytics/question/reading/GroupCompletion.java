package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a draft groups by, together with what was grouped before. */
final class GroupCompletion {

    private static final int MOST_GROUPS = 2;
    private static final int DAYS_BY_HOUR = 2;
    private static final int DAYS_BY_DAY = 92;
    private static final int DAYS_BY_MONTH = 5 * 366;

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final List<Problem> problems;
    private final DateChoice dates;

    /** @param problems takes what stands in the way */
    GroupCompletion(Lexicon lexicon, Draft draft, Optional<Plan> previous, List<Problem> problems, DateChoice dates) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous;
        this.problems = problems;
        this.dates = dates;
    }

    List<Grouping> groups() {
        List<Grouping> said = draft.stepwise() && draft.groups.isEmpty() && draft.named.isEmpty()
                ? grouping(new Target.Time(draft.shift.orElseThrow(), Optional.empty(), true)).stream()
                        .toList()
                : said();
        List<Grouping> groups = draft.versus && !draft.versusDays ? apart(said) : said;
        List<Grouping> before = previous.map(Plan::groups).orElse(List.of());
        if (draft.onlyTotal() && previous.flatMap(Plan::limit).isEmpty()) {
            before = List.of();
        }
        List<Grouping> result = groups.isEmpty() ? before : previous.isEmpty() ? groups : changed(before, groups);
        refuse(result);
        return result;
    }

    /** "weekly trend" is one step of time, "monthly by due date" the month of that date. */
    private static Stream<Target> oneStep(List<Target> targets) {
        boolean steps = targets.stream().anyMatch(Target.Time.class::isInstance);
        Optional<Column> date = targets.stream()
                .flatMap(t -> t instanceof Target.OverTime over ? over.column().stream() : Stream.empty())
                .findFirst();
        return targets.stream()
                .filter(t -> !(steps && t instanceof Target.OverTime))
                .map(t -> t instanceof Target.Time time && time.column().isEmpty()
                        ? new Target.Time(time.grain(), date, time.plural())
                        : t);
    }

    /** The top of each: what each is of leads. Otherwise time leads. */
    private List<Grouping> said() {
        Stream<Target> targets = topOfEach()
                ? Stream.concat(draft.groups.stream(), draft.named.stream())
                : Stream.concat(draft.named.stream(), draft.groups.stream())
                        .sorted((a, b) -> Boolean.compare(b.time(), a.time()));
        return oneStep(targets.toList())
                .distinct()
                .map(this::grouping)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** "top 3 services per region", "the most expensive service in each region". */
    boolean topOfEach() {
        return draft.rank.isPresent()
                && !draft.groups.isEmpty()
                && draft.named.stream().anyMatch(n -> draft.groups.stream().noneMatch(g -> same(n, g)));
    }

    private static boolean same(Target one, Target other) {
        return one instanceof Target.Value named
                && other instanceof Target.Value grouped
                && named.column().equals(grouped.column());
    }

    private void refuse(List<Grouping> groups) {
        if (groups.stream().map(Grouping::column).distinct().count() < groups.size()) {
            problems.add(new Problem.Beyond("two steps of time at once"));
        }
        if (groups.size() > MOST_GROUPS) {
            problems.add(new Problem.TooManyGroups());
        }
        if (groups.size() > 1 && !draft.having.isEmpty()) {
            problems.add(new Problem.Beyond("which pairs of groups come to so much"));
        }
        boolean ofNothing = draft.rank
                .filter(r -> r.alwaysGroups()
                        || several(r)
                        || countsOnly() && !r.basis().unsaid())
                .isPresent();
        if (groups.isEmpty() && ofNothing) {
            problems.add(new Problem.TopOfWhat(draft.rank.get()));
        }
        if (groups.isEmpty() && draft.share && draft.filters.isEmpty()) {
            problems.add(new Problem.ShareOfWhat());
        }
    }

    /** Whether each step of time is set against the one before, of what nothing else parts. */
    boolean stepwise(List<Grouping> groups) {
        boolean before = draft.groups.isEmpty()
                && draft.named.isEmpty()
                && draft.rank.isEmpty()
                && draft.sorted.isEmpty()
                && previous.filter(p -> p.stepwise() && p.groups().equals(groups))
                        .isPresent();
        return (draft.stepwise() || before) && groups.size() == 1 && groups.get(0) instanceof Grouping.ByTime;
    }

    private static boolean several(Draft.Rank rank) {
        return rank.count().filter(n -> n > 1).isPresent();
    }

    /** Whether the measure is a number of rows, which has no largest one. */
    private boolean countsOnly() {
        boolean counts = draft.measures.isEmpty()
                && (draft.countsRows() || lexicon.mainCost().isEmpty());
        return counts && previous.isEmpty();
    }

    /** "EC2 vs S3" is one group for each of them, "per month" as well. */
    private List<Grouping> apart(List<Grouping> said) {
        if (draft.severalWeekdays && said.isEmpty()) {
            return grouping(new Target.Cycled(Cycle.DAY_OF_WEEK, true)).stream().toList();
        }
        Stream<Grouping> values = draft.filters.stream()
                .filter(f -> f instanceof Filter.OneOf one
                        && !f.negated()
                        && one.values().size() > 1)
                .map(f -> (Grouping) new Grouping.ByValue(f.column()))
                .limit(1);
        return said.size() < MOST_GROUPS
                ? Stream.concat(said.stream(), values).distinct().toList()
                : said;
    }

    /** A new step of time takes the place of the old one, anything else the place of all, unless it is "also". */
    private List<Grouping> changed(List<Grouping> before, List<Grouping> said) {
        boolean steps = said.stream().allMatch(Grouping.ByTime.class::isInstance)
                && before.stream().anyMatch(Grouping.ByTime.class::isInstance);
        if (!steps && !draft.also && !draft.further) {
            return said;
        }
        var kept = before.stream().filter(b -> !(steps && b instanceof Grouping.ByTime));
        return Stream.concat(said.stream(), kept)
                .distinct()
                .sorted((a, b) -> Boolean.compare(b instanceof Grouping.ByTime, a instanceof Grouping.ByTime))
                .toList();
    }

    private Optional<Grouping> grouping(Target target) {
        return switch (target) {
            case Target.Value value ->
                Optional.of(new Grouping.ByValue(chosen(value.column()).name()));
            case Target.Time time -> dates.column(time.column()).map(d -> time(d, time.grain()));
            case Target.OverTime over -> dates.column(over.column()).map(d -> new Grouping.ByTime(d, suitable(d)));
            case Target.Cycled cycled -> dates.column(Optional.empty()).map(d -> byCycle(d, cycled.cycle()));
        };
    }

    /** Rows that are chosen by an id fall into groups by it too: a name may be missing, or several stand for one id. */
    private Column chosen(Column column) {
        Column id = lexicon.identity(column);
        return draft.filters.stream().anyMatch(f -> f.column().equals(id.name())) ? id : column;
    }

    /** "Sunday alerts by hour" are those of each hour of the day, as no hour of the weeks between counts. */
    private Grouping time(String date, Grain grain) {
        return grain == Grain.HOUR && draft.weekdays.isPresent()
                ? byCycle(date, Cycle.HOUR_OF_DAY)
                : byTime(date, grain);
    }

    private Grouping byTime(String date, Grain grain) {
        if (grain == Grain.HOUR) {
            dates.wholeDays(date).ifPresent(c -> problems.add(new Problem.WholeDays(c)));
        }
        return new Grouping.ByTime(date, grain);
    }

    private Grouping byCycle(String date, Cycle cycle) {
        if (cycle == Cycle.HOUR_OF_DAY) {
            dates.wholeDays(date).ifPresent(c -> problems.add(new Problem.WholeDays(c)));
        }
        return new Grouping.ByCycle(date, cycle);
    }

    /** A step that gives tens of points, not thousands. */
    private Grain suitable(String date) {
        long days = draft.window()
                .or(() -> lexicon.dataset().dates())
                .map(r -> r.until().toEpochDay() - r.from().toEpochDay())
                .orElse((long) DAYS_BY_DAY);
        if (days <= DAYS_BY_HOUR && dates.wholeDays(date).isEmpty()) {
            return Grain.HOUR;
        }
        return days <= DAYS_BY_DAY ? Grain.DAY : days <= DAYS_BY_MONTH ? Grain.MONTH : Grain.YEAR;
    }
}
