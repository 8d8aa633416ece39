package dev.patchbay.web.chat;

import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.util.List;

/** A table as the page shows it: its first rows, the rest on demand. */
public record TableView(List<ResultTable.Heading> columns, List<List<Cell>> first, List<List<Cell>> rest, long total) {

    private static final int FIRST = 10;

    public static TableView of(ResultTable table) {
        int shown = Math.min(FIRST, table.rows().size());
        return new TableView(
                table.columns(),
                table.rows().subList(0, shown),
                table.rows().subList(shown, table.rows().size()),
                table.totalRows());
    }

    /** How many rows there are here, shown at once or not. */
    public int size() {
        return first.size() + rest.size();
    }
}
