package dev.patchbay.model.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rows an answer stands on.
 *
 * @param columns group columns first, then measures
 * @param rows at most 1,000, a cell for each column
 * @param totalRows how many rows there were before the limit
 */
public record ResultTable(List<Heading> columns, List<List<Cell>> rows, long totalRows) {

    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column's title as people read it, and whether it holds numbers. */
    public record Heading(String title, boolean numeric) {}

    /**
     * One value: its text as it is shown, and its exact number when it is one.
     *
     * @param number null in a text cell or where there is no value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(String text, BigDecimal number) {}
}
