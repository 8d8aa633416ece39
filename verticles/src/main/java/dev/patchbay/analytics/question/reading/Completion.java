package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a whole plan of a draft: what was not said is the usual thing, or what the plan before said. */
public final class Completion {

    private static final int MOST_GROUPS = 2;
    /** Groups shown for "top services" without a number. */
    private static final int USUAL_TOP = 5;

    private static final int DAYS_BY_HOUR = 2;
    private static final int DAYS_BY_DAY = 92;
    private static final int DAYS_BY_MONTH = 5 * 366;

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A plan, or what stands in its way. */
    public record Completed(Optional<Plan> plan, List<Problem> problems, List<String> notes) {}

    private Completion(Lexicon lexicon, Draft draft, Optional<Plan> previous) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous.filter(p -> followsUp(draft));
    }

    /** @param previous the plan of the answer before; used only when the draft does not stand by itself */
    public static Completed complete(Lexicon lexicon, Draft draft, Optional<Plan> previous) {
        return new Completion(lexicon, draft, previous).complete();
    }

    /** Whether a draft changes the plan before rather than standing by itself. */
    public static boolean followsUp(Draft draft) {
        return !draft.measured() || draft.also || draft.instead;
    }

    private Completed complete() {
        List<Grouping> groups = groups();
        Optional<Window> window = window();
        if (!problems.isEmpty()) {
            return new Completed(Optional.empty(), problems, notes);
        }
        List<Measure> measures = measures(groups);
        var plan = new Plan(
                lexicon.dataset().id(),
                measures,
                groups,
                filters(groups),
                window,
                order(groups),
                limit(groups),
                draft.chart.or(
                        () -> previous.filter(p -> p.groups().equals(groups)).flatMap(Plan::chart)));
        return new Completed(Optional.of(plan), problems, notes);
    }

    private List<Grouping> groups() {
        List<Grouping> said = Stream.concat(draft.named.stream(), draft.groups.stream())
                .distinct()
                .sorted((a, b) -> Boolean.compare(b.time(), a.time()))
                .map(this::grouping)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Grouping> groups = said.isEmpty() && draft.versus ? compared() : said;
        List<Grouping> before = previous.map(Plan::groups).orElse(List.of());
        List<Grouping> result = groups.isEmpty() ? before : previous.isEmpty() ? groups : changed(before, groups);
        if (result.stream().map(Grouping::column).distinct().count() < result.size()) {
            problems.add(new Problem.Beyond("two steps of time at once"));
        }
        if (result.size() > MOST_GROUPS) {
            problems.add(new Problem.TooManyGroups());
        }
        boolean topOfEach = draft.rank.filter(Draft.Rank::alwaysGroups).isPresent()
                && !draft.groups.isEmpty()
                && !draft.named.isEmpty();
        if (topOfEach) {
            problems.add(new Problem.Beyond("the top of each group"));
        }
        boolean ofNothing =
                draft.rank.filter(r -> r.alwaysGroups() || countsOnly()).isPresent();
        if (result.isEmpty() && ofNothing) {
            problems.add(new Problem.TopOfWhat(draft.rank.get()));
        }
        return result;
    }

    /** Whether the measure is a number of rows, which has no largest one. */
    private boolean countsOnly() {
        boolean counts = draft.measures.isEmpty()
                && (draft.countsRows() || lexicon.mainCost().isEmpty());
        return counts && previous.isEmpty();
    }

    /** "EC2 vs S3" is one group for each of them. */
    private List<Grouping> compared() {
        return draft.filters.stream()
                .filter(f -> f instanceof Filter.OneOf one
                        && !f.negated()
                        && one.values().size() > 1)
                .map(f -> (Grouping) new Grouping.ByValue(f.column()))
                .limit(1)
                .toList();
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
                Optional.of(new Grouping.ByValue(value.column().name()));
            case Target.Time time -> date(time.column()).map(d -> byTime(d, time.grain()));
            case Target.OverTime over -> date(over.column()).map(d -> new Grouping.ByTime(d, suitable(d)));
        };
    }

    private Grouping byTime(String date, Grain grain) {
        if (grain == Grain.HOUR) {
            wholeDays(date).ifPresent(c -> problems.add(new Problem.WholeDays(c)));
        }
        return new Grouping.ByTime(date, grain);
    }

    private Optional<Column> wholeDays(String date) {
        return lexicon.dataset().column(date).filter(c -> c.type() == ColumnType.DATE);
    }

    private Optional<String> date(Optional<Column> said) {
        Optional<String> column = said.or(() -> draft.date)
                .map(Column::name)
                .or(() -> previous.flatMap(Plan::window).map(Window::column))
                .or(() -> lexicon.mainDate().map(Column::name));
        if (column.isEmpty()) {
            problems.add(new Problem.NoDates());
        }
        return column;
    }

    /** A step that gives tens of points, not thousands. */
    private Grain suitable(String date) {
        long days = draft.window
                .or(() -> lexicon.dataset().dates())
                .map(r -> r.until().toEpochDay() - r.from().toEpochDay())
                .orElse((long) DAYS_BY_DAY);
        if (days <= DAYS_BY_HOUR && wholeDays(date).isEmpty()) {
            return Grain.HOUR;
        }
        return days <= DAYS_BY_DAY ? Grain.DAY : days <= DAYS_BY_MONTH ? Grain.MONTH : Grain.YEAR;
    }

    private Optional<Window> window() {
        if (draft.window.isEmpty()) {
            return draft.everything ? Optional.empty() : previous.flatMap(Plan::window);
        }
        return date(Optional.empty()).map(d -> new Window(d, draft.window.get()));
    }

    private List<Measure> measures(List<Grouping> groups) {
        var measures = new ArrayList<Measure>();
        if (draft.countsRows() && (draft.measures.isEmpty() || draft.counted)) {
            measures.add(Measure.rows());
        }
        measures.addAll(draft.measures);
        if (measures.isEmpty()) {
            measures.addAll(previous.map(Plan::measures).orElseGet(this::usual));
        }
        draft.aggregate.ifPresent(a -> measures.set(0, aggregated(measures.get(0), a)));
        if (groups.isEmpty() && draft.rank.isPresent()) {
            Aggregate aggregate = draft.rank.get().largest() ? Aggregate.MAX : Aggregate.MIN;
            measures.set(0, aggregated(measures.get(0), aggregate));
        }
        return measures.stream().map(m -> perStep(m, groups)).distinct().toList();
    }

    private List<Measure> usual() {
        return List.of(
                lexicon.mainCost().map(c -> Measure.of(Aggregate.SUM, c.name())).orElseGet(Measure::rows));
    }

    private static Measure aggregated(Measure measure, Aggregate aggregate) {
        return measure.column().map(c -> Measure.of(aggregate, c)).orElse(measure);
    }

    /** The average cost per day is of whole days, not of single rows. */
    private Measure perStep(Measure measure, List<Grouping> groups) {
        boolean money = measure.aggregate() == Aggregate.AVERAGE
                && measure.column()
                        .flatMap(lexicon.dataset()::column)
                        .filter(c -> c.role() == ColumnRole.COST)
                        .isPresent();
        if (!money || groups.size() != 1 || !(groups.get(0) instanceof Grouping.ByTime)) {
            return measure;
        }
        return Measure.of(Aggregate.SUM, measure.column().get());
    }

    private List<Filter> filters(List<Grouping> groups) {
        var filters = new ArrayList<Filter>();
        if (!draft.everything) {
            previous.map(Plan::filters).orElse(List.of()).stream()
                    .filter(old -> draft.filters.stream().noneMatch(f -> replaces(f, old)))
                    .filter(old -> !opened(old, groups))
                    .forEach(filters::add);
        }
        draft.filters.stream().filter(f -> !filters.contains(f)).forEach(filters::add);
        return filters;
    }

    private static boolean replaces(Filter filter, Filter old) {
        return filter.column().equals(old.column()) && filter.negated() == old.negated();
    }

    /** "Only EC2", then "by service": the one service would be the only group. */
    private boolean opened(Filter old, List<Grouping> groups) {
        boolean regrouped = previous.map(p -> !p.groups().equals(groups)).orElse(false);
        return regrouped
                && old instanceof Filter.OneOf one
                && !one.negated()
                && one.values().size() == 1
                && groups.stream().anyMatch(g -> g.column().equals(one.column()));
    }

    private Ordering order(List<Grouping> groups) {
        boolean numbered = draft.number.isPresent() && !draft.named.isEmpty();
        if (numbered && draft.rank.isEmpty()) {
            return Ordering.LARGEST_FIRST;
        }
        if (draft.rank.isPresent() && !groups.isEmpty()) {
            return draft.rank.get().largest() ? Ordering.LARGEST_FIRST : Ordering.SMALLEST_FIRST;
        }
        if (previous.isPresent() && previous.get().groups().equals(groups)) {
            return previous.get().order();
        }
        return groups.stream().anyMatch(Grouping.ByTime.class::isInstance) ? Ordering.BY_GROUP : Ordering.LARGEST_FIRST;
    }

    private Optional<Integer> limit(List<Grouping> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (draft.rank.isEmpty() && draft.number.isPresent() && !draft.named.isEmpty()) {
            return draft.number;
        }
        if (draft.rank.isEmpty()) {
            return previous.filter(p -> p.groups().equals(groups)).flatMap(Plan::limit);
        }
        Draft.Rank rank = draft.rank.get();
        if (rank.count().isPresent() || draft.named.isEmpty()) {
            return rank.count()
                    .or(() -> draft.number)
                    .or(() -> rank.alwaysGroups() ? Optional.of(USUAL_TOP) : Optional.empty());
        }
        return draft.number.or(() -> Optional.of(draft.named.get(0).many() ? USUAL_TOP : 1));
    }
}
