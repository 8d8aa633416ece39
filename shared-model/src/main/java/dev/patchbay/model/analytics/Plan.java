package dev.patchbay.model.analytics;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A question as the engine will run it: typed, validated against the dataset, shown to the asker. It is the only
 * way to the data; no text of a question ever becomes SQL.
 *
 * @param measures at least one; the first one orders and draws
 * @param groups none for one number, at most two
 * @param filters all must hold
 * @param limit how many groups at the most, 1 to 1,000
 * @param chart the chart the asker named; without it the result decides
 * @param having what a group's measures must be for it to be shown; of one group at the most
 * @param limitEach how many of the second group are shown in each of the first, 1 to 1,000
 * @param baseline the earlier days that the first measure in the window is compared with
 * @param summary one figure over the first measures of the groups shown: their sum or their average
 * @param tableOnly whether no chart is wanted
 * @param stepwise whether each step of time is set against the one before it
 * @param part which rows a rate sets against all; all of these must hold
 */
public record Plan(
        DatasetId dataset,
        List<Measure> measures,
        List<Grouping> groups,
        List<Filter> filters,
        Optional<Window> window,
        Ordering order,
        Optional<Integer> limit,
        Optional<ChartType> chart,
        List<Having> having,
        Optional<Integer> limitEach,
        Optional<Window> baseline,
        Optional<Aggregate> summary,
        boolean tableOnly,
        boolean stepwise,
        List<Filter> part) {

    /** Plans written before a field existed come without it. */
    public Plan {
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        filters = List.copyOf(filters);
        having = having == null ? List.of() : List.copyOf(having);
        limitEach = limitEach == null ? Optional.empty() : limitEach;
        baseline = baseline == null ? Optional.empty() : baseline;
        summary = summary == null ? Optional.empty() : summary;
        part = part == null ? List.of() : List.copyOf(part);
    }

    /** A plan that chooses, groups, orders and draws, and nothing beyond. */
    public Plan(
            DatasetId dataset,
            List<Measure> measures,
            List<Grouping> groups,
            List<Filter> filters,
            Optional<Window> window,
            Ordering order,
            Optional<Integer> limit,
            Optional<ChartType> chart) {
        this(
                dataset,
                measures,
                groups,
                filters,
                window,
                order,
                limit,
                chart,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of());
    }

    /** The same figures of the same rows in other groups, all of them. */
    public Plan groupedBy(List<Grouping> others, Ordering ordering) {
        return new Plan(dataset, measures, others, filters, window, ordering, Optional.empty(), Optional.empty())
                .of(part);
    }

    /** Only this measure, otherwise the same. */
    public Plan measuring(Measure measure) {
        return change(copy -> {
            copy.measures = List.of(measure);
            copy.having = List.of();
            copy.part = measure.aggregate() == Aggregate.RATE ? part : List.of();
        });
    }

    /** The same over other days, or over all of them. */
    public Plan during(Optional<Window> days) {
        return change(copy -> {
            copy.window = days;
            copy.baseline = baseline.filter(before -> days.isPresent());
        });
    }

    /** The same with one more condition on its rows. */
    public Plan where(Filter filter) {
        return change(copy -> copy.filters =
                Stream.concat(filters.stream(), Stream.of(filter)).toList());
    }

    /** The same of the rows for which these hold, and no others. */
    public Plan choosing(List<Filter> conditions) {
        return change(copy -> copy.filters = conditions);
    }

    /** The same with its rates of these rows. */
    public Plan of(List<Filter> rows) {
        return change(copy -> copy.part = rows);
    }

    /** The same compared with other days, or with none. */
    public Plan against(Optional<Window> days) {
        return change(copy -> copy.baseline = days);
    }

    /** The same of another dataset, which has the same columns. */
    public Plan over(DatasetId other) {
        return change(copy -> copy.dataset = other);
    }

    /** The same without a chart. */
    public Plan asTable() {
        return change(copy -> {
            copy.chart = Optional.empty();
            copy.tableOnly = true;
        });
    }

    /** The same, drawn so. */
    public Plan drawnAs(ChartType type) {
        return change(copy -> {
            copy.chart = Optional.of(type);
            copy.tableOnly = false;
        });
    }

    private Plan change(Consumer<Copy> changes) {
        var copy = new Copy(this);
        changes.accept(copy);
        return copy.plan(this);
    }

    /** What changes from plan to plan. */
    private static final class Copy {

        private DatasetId dataset;
        private List<Measure> measures;
        private List<Filter> filters;
        private Optional<Window> window;
        private Optional<ChartType> chart;
        private List<Having> having;
        private Optional<Window> baseline;
        private boolean tableOnly;
        private List<Filter> part;

        Copy(Plan plan) {
            dataset = plan.dataset;
            measures = plan.measures;
            filters = plan.filters;
            window = plan.window;
            chart = plan.chart;
            having = plan.having;
            baseline = plan.baseline;
            tableOnly = plan.tableOnly;
            part = plan.part;
        }

        Plan plan(Plan from) {
            return new Plan(
                    dataset,
                    measures,
                    from.groups,
                    filters,
                    window,
                    from.order,
                    from.limit,
                    chart,
                    having,
                    from.limitEach,
                    baseline,
                    from.summary,
                    tableOnly,
                    from.stepwise,
                    part);
        }
    }
}
