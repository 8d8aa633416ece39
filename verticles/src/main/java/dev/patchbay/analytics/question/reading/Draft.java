package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.dates.PeriodSteps;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a question says so far, before anything is assumed; filled by {@link Reader}, one for each question. */
public final class Draft {

    /**
     * An order asked for.
     *
     * @param basis what it is of, unless something else is measured
     */
    public record Rank(Optional<Integer> count, boolean largest, boolean alwaysGroups, Meaning.Basis basis) {}

    final List<Measure> measures = new ArrayList<>();
    final List<Target> groups = new ArrayList<>();
    /** Columns named without "by": groups if there is something to measure. */
    final List<Target> named = new ArrayList<>();

    final List<Filter> filters = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    /** Said, and waiting for the column they are of: "min and max". */
    final List<Aggregate> aggregates = new ArrayList<>();

    final List<DateRange> windows = new ArrayList<>();
    /** The days named last, where they have no first or no last one. */
    Optional<DateRange> open = Optional.empty();
    /** The two periods of "from August to September". */
    List<DateRange> ends = List.of();

    final List<Having> having = new ArrayList<>();
    /** Days of the week, whose date column is not known yet. */
    Optional<Set<DayOfWeek>> weekdays = Optional.empty();

    boolean weekdaysLeftOut;
    boolean severalWeekdays;
    /** One step back, to compare with. */
    Optional<Grain> shift = Optional.empty();
    /** Whether every step may be compared so: "month over month". */
    boolean shiftEach;

    Optional<Aggregate> summary = Optional.empty();
    Optional<Ordering> sorted = Optional.empty();
    /** "worst first", as it was said. */
    Optional<Span> judged = Optional.empty();

    Optional<Column> date = Optional.empty();
    /** Whether what happens on a date was named: "renewals" of a renewal date. */
    boolean events;

    Optional<Rank> rank = Optional.empty();
    Optional<ChartType> chart = Optional.empty();
    boolean counted;
    /** Whether an amount is measured that no word names. */
    boolean unsaidMoney;

    boolean rows;
    boolean also;
    boolean instead;
    /** Whether it is of the rows that were chosen before. */
    boolean ofThose;

    boolean everything;
    boolean versus;
    /** Whether it is days that something is set against. */
    boolean versusDays;

    /** Whether a change from one period to another is asked for. */
    boolean changed;
    /** Which way. */
    Meaning.Direction direction = Meaning.Direction.EITHER;

    boolean share;
    /** Whether percents are asked for: of the whole, or of a change. */
    boolean percent;
    /** From which filter on they say what the share is of, and not among which rows. */
    Optional<Integer> part = Optional.empty();

    boolean tabled;
    /** Whether each single group is spoken of: "per customer". */
    boolean each;
    /** Whether each single row is spoken of: "per order". */
    boolean perRow;
    /** Whether the largest and the smallest are both asked for. */
    boolean bothEnds;

    /** Whether groups cut finer what was cut before. */
    boolean further;
    /** "3 services": how many groups, said apart from the order. */
    Optional<Integer> number = Optional.empty();

    /** Whether anything of the data itself was named. */
    boolean aboutData;

    private final BitSet read = new BitSet();
    private final BitSet unread = new BitSet();

    Draft() {}

    /** Marks a span's words as not understood after all. */
    void unread(Span span) {
        unread.set(span.from(), span.until());
    }

    /** Words of spans that found no place in the reading. */
    public BitSet unread() {
        return unread;
    }

    void negateLastFilter() {
        if (!filters.isEmpty()) {
            filters.set(filters.size() - 1, filters.getLast().opposite());
        }
    }

    /** Marks words as understood that no span covers. */
    void read(int from, int until) {
        read.set(from, until);
    }

    /** Words understood though no span covers them. */
    public BitSet read() {
        return read;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<String> notes() {
        return notes;
    }

    public Optional<DateRange> window() {
        return windows.stream().findFirst();
    }

    /** The rows that a share is of, among all that are chosen. */
    List<Filter> part() {
        return share ? filters.subList(part.orElse(filters.size()), filters.size()) : List.of();
    }

    /** Whether rows were asked to be counted, or named. */
    boolean countsRows() {
        return counted || rows;
    }

    public boolean aboutData() {
        return aboutData;
    }

    /** Whether it says anything that could change a plan. */
    public boolean changesSomething() {
        return !windows.isEmpty() || rank.isPresent() || everything || counted || changesFigures() || changesLooks();
    }

    private boolean changesFigures() {
        return !aggregates.isEmpty()
                || share
                || summary.isPresent()
                || shift.isPresent()
                || changed
                || weekdays.isPresent();
    }

    private boolean changesLooks() {
        return chart.isPresent() || sorted.isPresent() || tabled;
    }

    /** "Monthly growth", "growth month over month", "per month vs the previous month": each step against the one before. */
    boolean stepwise() {
        List<Target> targets =
                Stream.concat(groups.stream(), named.stream()).distinct().toList();
        boolean timed = targets.stream().anyMatch(t -> t instanceof Target.Time || t instanceof Target.OverTime);
        boolean back = shift.filter(
                        step -> targets.stream().anyMatch(t -> t instanceof Target.Time time && time.grain() == step))
                .isPresent();
        boolean each =
                shift.filter(step -> shiftEach && changed && longer(step)).isPresent() && targets.isEmpty();
        boolean change = changed && timed && shift.isEmpty() && windows.size() < 2;
        boolean nothingElse = targets.stream().noneMatch(t -> t instanceof Target.Value || t instanceof Target.Cycled);
        return nothingElse && ranksSteps() && (back || each || change);
    }

    /** "Which month grew the most" is of the same series; the top 3 of it are not. */
    private boolean ranksSteps() {
        return rank.isEmpty()
                || direction != Meaning.Direction.EITHER
                        && rank.get().largest()
                        && rank.get().count().isEmpty()
                        && number.isEmpty();
    }

    /** Whether the days named hold several steps. */
    private boolean longer(Grain step) {
        return window().filter(days -> !days.until()
                        .isAfter(PeriodSteps.around(days.from(), step).until()))
                .isEmpty();
    }

    /** Whether it says what to measure. */
    boolean measured() {
        return !measures.isEmpty() || counted || rows;
    }

    /** Days of the week named one after another are alternatives. */
    void on(Set<DayOfWeek> days) {
        Set<DayOfWeek> all = EnumSet.copyOf(days);
        weekdays.ifPresent(all::addAll);
        severalWeekdays = weekdays.isPresent();
        weekdays = Optional.of(all);
    }

    /** Whether it says anything of what is measured. */
    boolean changesMeasures() {
        return measured() || !aggregates.isEmpty() || share;
    }

    /** Whether it says nothing but "total". */
    boolean onlyTotal() {
        boolean nothingElse = filters.isEmpty()
                && named.isEmpty()
                && groups.isEmpty()
                && windows.isEmpty()
                && rank.isEmpty()
                && !measured()
                && !share
                && !changesLooks();
        return nothingElse && aggregates.equals(List.of(Aggregate.SUM));
    }

    /** One filter for each column and sense: values named one after another are alternatives. */
    void filter(Filter added) {
        if (added instanceof Filter.OneOf more) {
            for (int place = 0; place < filters.size(); place++) {
                if (filters.get(place) instanceof Filter.OneOf one
                        && one.column().equals(more.column())
                        && one.negated() == more.negated()) {
                    var values = new ArrayList<>(one.values());
                    more.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
                    filters.set(place, new Filter.OneOf(one.column(), values, one.negated()));
                    return;
                }
            }
        }
        if (!filters.contains(added)) {
            filters.add(added);
        }
    }
}
