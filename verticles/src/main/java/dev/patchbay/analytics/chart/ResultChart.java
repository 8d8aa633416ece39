package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The first measure of a result laid out for drawing: one group along the axis, the other one, if there is one, as
 * series.
 *
 * @param axis which column of the table runs along the axis
 * @param series the largest first
 */
record ResultChart(int axis, List<String> categories, List<ChartSpec.Series> series) {

    static ResultChart of(Plan plan, ResultTable table) {
        int axis = axis(plan);
        int measure = measure(plan);
        List<String> categories = categories(plan, table, axis);
        if (plan.groups().size() == 1) {
            Map<String, BigDecimal> values = values(table.rows(), axis, measure);
            String name = table.columns().get(measure).title();
            return new ResultChart(axis, categories, List.of(series(name, categories, values)));
        }
        Map<String, List<List<Cell>>> split = new LinkedHashMap<>();
        for (List<Cell> row : table.rows()) {
            split.computeIfAbsent(row.get(1 - axis).text(), name -> new ArrayList<>())
                    .add(row);
        }
        List<ChartSpec.Series> series = split.entrySet().stream()
                .map(part -> series(part.getKey(), categories, values(part.getValue(), axis, measure)))
                .sorted(Comparator.comparing(ResultChart::weight).reversed())
                .toList();
        return new ResultChart(axis, categories, series);
    }

    /** The column drawn: the first measure, or the difference of two periods, which follows both. */
    static int measure(Plan plan) {
        return plan.groups().size() + (plan.baseline().isPresent() ? 2 : 0);
    }

    /** At most so many of each, from the start. */
    ResultChart first(int mostCategories, int mostSeries) {
        int points = Math.min(mostCategories, categories.size());
        List<ChartSpec.Series> kept = series.stream()
                .limit(mostSeries)
                .map(line -> new ChartSpec.Series(line.name(), line.values().subList(0, points)))
                .toList();
        return new ResultChart(axis, categories.subList(0, points), kept);
    }

    boolean isEmpty() {
        return values().findAny().isEmpty();
    }

    /** True when the values can be shares of one whole. */
    boolean isParts() {
        return series.size() == 1
                && values().allMatch(value -> value.signum() >= 0)
                && values().anyMatch(value -> value.signum() > 0);
    }

    private Stream<BigDecimal> values() {
        return series.stream().flatMap(line -> line.values().stream()).filter(Objects::nonNull);
    }

    /** Time runs along the axis whichever group it is. */
    private static int axis(Plan plan) {
        boolean timeSecond = plan.groups().size() == 2
                && plan.groups().get(1) instanceof Grouping.ByTime
                && plan.groups().get(0) instanceof Grouping.ByValue;
        return timeSecond ? 1 : 0;
    }

    /** In the order of the rows; time always in its own, which ISO 8601 texts sort into. */
    private static List<String> categories(Plan plan, ResultTable table, int axis) {
        Stream<String> names =
                table.rows().stream().map(row -> row.get(axis).text()).distinct();
        boolean time = plan.groups().get(axis) instanceof Grouping.ByTime;
        boolean inOrder = plan.groups().size() == 1 && plan.order() == Ordering.BY_GROUP;
        return (time && !inOrder ? names.sorted() : names).toList();
    }

    private static Map<String, BigDecimal> values(List<List<Cell>> rows, int axis, int measure) {
        Map<String, BigDecimal> values = new HashMap<>();
        rows.forEach(row -> values.put(row.get(axis).text(), row.get(measure).number()));
        return values;
    }

    private static ChartSpec.Series series(String name, List<String> categories, Map<String, BigDecimal> values) {
        return new ChartSpec.Series(name, categories.stream().map(values::get).toList());
    }

    private static BigDecimal weight(ChartSpec.Series series) {
        return series.values().stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
