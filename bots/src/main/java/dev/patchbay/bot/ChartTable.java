package dev.patchbay.bot;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of a chart as a table, for where it cannot be shown. */
public final class ChartTable {

    private ChartTable() {}

    /** What stands above that table: the chart's title, and what it measures where no column says it. */
    public static String caption(ChartSpec chart) {
        boolean named = chart.title().contains(chart.yTitle())
                || chart.series().stream().anyMatch(series -> series.name().equals(chart.yTitle()));
        return named ? chart.title() : chart.title() + ": " + chart.yTitle();
    }

    /** Whether a table of the same reply has all that the chart shows, so that nothing need stand for the chart. */
    public static boolean isShownBy(Reply reply, ChartSpec chart) {
        return reply.blocks().stream()
                .anyMatch(block -> block instanceof Block.Table table && holds(table.table(), chart.categories()));
    }

    private static boolean holds(ResultTable table, List<String> categories) {
        return table.rows().size() >= categories.size()
                && table.rows().stream()
                        .flatMap(List::stream)
                        .map(Cell::text)
                        .collect(Collectors.toSet())
                        .containsAll(categories);
    }

    /** A row for each category, a column for each series. */
    public static ResultTable of(ChartSpec chart) {
        List<Heading> columns = new ArrayList<>();
        columns.add(new Heading(chart.xTitle(), false));
        chart.series().forEach(series -> columns.add(new Heading(series.name(), true)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int index = 0; index < chart.categories().size(); index++) {
            rows.add(row(chart, index));
        }
        return new ResultTable(columns, rows, rows.size());
    }

    private static List<Cell> row(ChartSpec chart, int index) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(chart.categories().get(index), null));
        for (ChartSpec.Series series : chart.series()) {
            BigDecimal number = index < series.values().size() ? series.values().get(index) : null;
            row.add(new Cell(number == null ? "" : number.toPlainString(), number));
        }
        return row;
    }
}
