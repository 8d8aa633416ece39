package dev.patchbay.bot;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import dev.patchbay.model.analytics.ResultTable.Heading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a chart as a table, for where it cannot be shown. */
public final class ChartTable {

    private ChartTable() {}

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
