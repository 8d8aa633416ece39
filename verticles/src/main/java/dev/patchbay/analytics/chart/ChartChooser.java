package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.dataset.Currencies;
import dev.patchbay.analytics.query.QueryEngine;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a result is worth a picture, and which one: time makes a line, a few short names upright bars,
 * many or long ones lying bars. The type the asker named is taken whenever it can tell the truth.
 */
public final class ChartChooser {

    private static final int LONGEST_UPRIGHT_NAME = 14;
    private static final int MOST_UPRIGHT_BARS = 12;

    private static final int MOST_NAMES = 15;
    private static final int MOST_NAMES_WITH_SERIES = 8;
    private static final int MOST_SERIES = 8;

    private static final Set<ChartType> ROUND = EnumSet.of(ChartType.PIE, ChartType.DONUT);

    private ChartChooser() {}

    /**
     * Empty when the number alone says it all: no groups, a single row, no value.
     *
     * @param filters what limits the rows, as it is told to the asker; it belongs into the title
     */
    public static Optional<ChartSpec> choose(Dataset dataset, Plan plan, ResultTable table, List<String> filters) {
        boolean asked = plan.chart().isPresent();
        if (plan.tableOnly() || plan.groups().isEmpty() || table.rows().size() < (asked ? 1 : 2)) {
            return Optional.empty();
        }
        ResultChart whole = ResultChart.of(plan, table);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Optional<ChartType> wanted = plan.chart().filter(type -> isTrue(type, plan, whole));
        ResultChart shown = wanted.filter(ROUND::contains).isPresent() ? whole : readable(whole, plan);
        return Optional.of(new ChartSpec(
                wanted.orElseGet(() -> natural(shown, plan)),
                title(plan, table, whole, shown, filters),
                table.columns().get(shown.axis()).title(),
                measure(plan, table) + unit(dataset, plan.measures().getFirst()),
                shown.categories(),
                shown.series()));
    }

    /** As much as can be told apart; time, and what recurs, is never cut. A pie puts its smallest slices together by itself. */
    private static ResultChart readable(ResultChart whole, Plan plan) {
        int mostNames = plan.groups().size() == 1 ? MOST_NAMES : MOST_NAMES_WITH_SERIES;
        boolean named = plan.groups().get(whole.axis()) instanceof Grouping.ByValue;
        return whole.first(named ? mostNames : Integer.MAX_VALUE, MOST_SERIES);
    }

    /** Steps that follow on one another; the top 3 days do not. */
    private static boolean isTime(ResultChart chart, Plan plan) {
        boolean ranked = plan.groups().size() == 1
                && plan.order() != Ordering.BY_GROUP
                && plan.limit().isPresent();
        return plan.groups().get(chart.axis()) instanceof Grouping.ByTime && !ranked;
    }

    private static ChartType natural(ResultChart chart, Plan plan) {
        if (isTime(chart, plan)) {
            return ChartType.LINE;
        }
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        boolean recurring = plan.groups().get(chart.axis()) instanceof Grouping.ByCycle;
        boolean upright = recurring
                || longest <= LONGEST_UPRIGHT_NAME && chart.categories().size() <= MOST_UPRIGHT_BARS;
        return upright ? ChartType.BAR : ChartType.HORIZONTAL_BAR;
    }

    /** Slices are parts of a whole; a line joins what follows on one another; bars fit everything. */
    private static boolean isTrue(ChartType type, Plan plan, ResultChart chart) {
        return switch (type) {
            case PIE, DONUT ->
                chart.isParts()
                        && plan.measures().getFirst().aggregate().additive()
                        && plan.baseline().isEmpty();
            case LINE -> !(plan.groups().get(chart.axis()) instanceof Grouping.ByValue);
            case BAR, HORIZONTAL_BAR -> true;
        };
    }

    private static String title(
            Plan plan, ResultTable table, ResultChart whole, ResultChart shown, List<String> filters) {
        String measure = measure(plan, table);
        String axis = table.columns().get(shown.axis()).title();
        long names = plan.groups().size() == 1
                ? table.totalRows()
                : whole.categories().size();
        StringBuilder title = new StringBuilder(measure.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(measure, 1, measure.length())
                .append(" by ")
                .append(axis)
                .append(part(order(plan), shown.categories().size(), names));
        if (plan.groups().size() == 2) {
            title.append(" and ")
                    .append(table.columns().get(1 - shown.axis()).title())
                    .append(part(
                            "largest", shown.series().size(), whole.series().size()))
                    .append(cut(plan, table));
        }
        filters.forEach(filter -> title.append(", ").append(filter));
        return title.toString();
    }

    private static String part(String which, long shown, long all) {
        return shown < all ? String.format(Locale.ROOT, " (%s %,d of %,d)", which, shown, all) : "";
    }

    /** What two groups come to may be more rows than a table has; how many is not known of the ones a limit chose. */
    private static String cut(Plan plan, ResultTable table) {
        long rows = table.rows().size();
        if (rows < QueryEngine.MOST_ROWS || rows >= table.totalRows()) {
            return "";
        }
        boolean limited = plan.limit().isPresent() || plan.limitEach().isPresent();
        return limited
                ? String.format(Locale.ROOT, " (first %,d rows)", rows)
                : String.format(Locale.ROOT, " (first %,d of %,d rows)", rows, table.totalRows());
    }

    private static String order(Plan plan) {
        return plan.stepwise() ? "first" : order(plan.order());
    }

    private static String order(Ordering order) {
        return switch (order) {
            case LARGEST_FIRST -> "largest";
            case SMALLEST_FIRST -> "smallest";
            case BY_GROUP -> "first";
            case LARGEST_RISE -> "largest rises";
            case LARGEST_FALL -> "largest falls";
        };
    }

    private static String measure(Plan plan, ResultTable table) {
        return table.columns().get(ResultChart.measure(plan)).title();
    }

    /** The currency, behind an amount of money; a count has no unit. */
    private static String unit(Dataset dataset, Measure measure) {
        if (measure.aggregate() == Aggregate.SHARE || measure.aggregate() == Aggregate.RATE) {
            return ", %";
        }
        return measure.column()
                .flatMap(dataset::column)
                .filter(column -> column.role() == ColumnRole.COST)
                .filter(column -> measure.aggregate().inUnitOfColumn())
                .flatMap(column -> Currencies.of(dataset, column))
                .map(code -> ", " + code)
                .orElse("");
    }
}
