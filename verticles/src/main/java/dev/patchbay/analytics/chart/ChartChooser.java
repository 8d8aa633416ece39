package dev.patchbay.analytics.chart;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides whether a result is worth a picture, and which one: time makes a line, a few short names upright bars,
 * many or long ones lying bars. The type the asker named is taken whenever it can tell the truth.
 */
public final class ChartChooser {

    private static final int LONGEST_UPRIGHT_NAME = 14;
    private static final int MOST_UPRIGHT_BARS = 12;

    /** Only these add up: the parts of a sum or a count make a whole. */
    private static final Set<Aggregate> ADDITIVE = EnumSet.of(Aggregate.SUM, Aggregate.COUNT);

    private ChartChooser() {}

    /**
     * Empty when the number alone says it all: no groups, a single row, no value.
     *
     * @param filters what limits the rows, as it is told to the asker; it belongs into the title
     */
    public static Optional<ChartSpec> choose(Dataset dataset, Plan plan, ResultTable table, List<String> filters) {
        boolean asked = plan.chart().isPresent();
        if (plan.groups().isEmpty() || table.rows().size() < (asked ? 1 : 2)) {
            return Optional.empty();
        }
        ResultChart chart = ResultChart.of(plan, table);
        if (chart.isEmpty()) {
            return Optional.empty();
        }
        ChartType type = plan.chart()
                .filter(wanted -> isTrue(wanted, plan, chart))
                .orElseGet(() -> natural(chart, timeFirst(plan)));
        ResultTable.Heading measure = table.columns().get(plan.groups().size());
        return Optional.of(new ChartSpec(
                type,
                title(plan, table, chart, filters),
                table.columns().get(chart.axis()).title(),
                measure.title() + unit(dataset, plan.measures().getFirst()),
                chart.categories(),
                chart.series()));
    }

    private static ChartType natural(ResultChart chart, boolean time) {
        if (time) {
            return ChartType.LINE;
        }
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        int bars = chart.categories().size() * chart.series().size();
        boolean upright = longest <= LONGEST_UPRIGHT_NAME && chart.categories().size() <= MOST_UPRIGHT_BARS;
        return upright && bars <= 4 * MOST_UPRIGHT_BARS ? ChartType.BAR : ChartType.HORIZONTAL_BAR;
    }

    /** Slices are parts of a whole; a line joins what follows on one another; bars fit everything. */
    private static boolean isTrue(ChartType type, Plan plan, ResultChart chart) {
        return switch (type) {
            case PIE, DONUT ->
                chart.isParts() && ADDITIVE.contains(plan.measures().getFirst().aggregate());
            case LINE, BAR, HORIZONTAL_BAR -> true;
        };
    }

    private static boolean timeFirst(Plan plan) {
        return plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance);
    }

    private static String title(Plan plan, ResultTable table, ResultChart chart, List<String> filters) {
        String groups = table.columns().stream()
                .limit(plan.groups().size())
                .map(ResultTable.Heading::title)
                .collect(Collectors.joining(" and "));
        String measure = table.columns().get(plan.groups().size()).title();
        String main = measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1) + " by " + groups;
        return Stream.of(Stream.of(main), limit(plan, table).stream(), cut(chart).stream(), filters.stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> cut(ResultChart chart) {
        int drawn = chart.series().size();
        return drawn < chart.allSeries()
                ? Optional.of("the " + drawn + " largest of " + chart.allSeries())
                : Optional.empty();
    }

    private static Optional<String> limit(Plan plan, ResultTable table) {
        int rows = table.rows().size();
        if (rows >= table.totalRows()) {
            return Optional.empty();
        }
        return switch (plan.order()) {
            case LARGEST_FIRST -> Optional.of("largest " + rows);
            case SMALLEST_FIRST -> Optional.of("smallest " + rows);
            case BY_GROUP -> Optional.of("first " + rows);
        };
    }

    /** The currency, behind an amount of money; a count has no unit. */
    private static String unit(Dataset dataset, Measure measure) {
        boolean counts = Set.of(Aggregate.COUNT, Aggregate.COUNT_DISTINCT).contains(measure.aggregate());
        boolean money = measure.column()
                .flatMap(dataset::column)
                .filter(column -> column.role() == ColumnRole.COST)
                .isPresent();
        return money && !counts ? dataset.currency().map(code -> ", " + code).orElse("") : "";
    }
}
