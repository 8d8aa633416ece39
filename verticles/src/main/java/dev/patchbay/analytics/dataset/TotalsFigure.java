package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A figure of a row that may be one of totals.
 *
 * @param decimals as many as are written; the sum may have been rounded to them
 */
record TotalsFigure(BigDecimal number, int decimals) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    boolean is(BigDecimal sum) {
        return number.subtract(sum).abs().compareTo(HALF.movePointLeft(decimals)) <= 0;
    }

    /** The figures of some rows as their columns are read, null where there is none. */
    static List<List<TotalsFigure>> of(
            List<TotalsRow> rows, List<ColumnDraft> columns, Sandbox sandbox, EngineLimits limits) {
        String select = IntStream.range(0, columns.size())
                .mapToObj(index -> {
                    Reading.Number number = (Reading.Number) columns.get(index).reading();
                    return number.sql("f" + index) + ", " + number.form().decimals("f" + index);
                })
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, columns.size())
                .mapToObj(index -> "f" + index)
                .collect(Collectors.joining(", "));
        String values = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> Sandbox.text(row.field(column.index())))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        String sql = "SELECT " + select + " FROM (VALUES " + values + ") AS totals(" + names + ")";
        return sandbox.query(sql, List.of(), limits.readTime(), result -> {
            List<List<TotalsFigure>> read = new ArrayList<>();
            while (result.next()) {
                List<TotalsFigure> row = new ArrayList<>();
                for (int index = 0; index < columns.size(); index++) {
                    BigDecimal number = result.getBigDecimal(2 * index + 1);
                    row.add(
                            number == null
                                    ? null
                                    : new TotalsFigure(number, Math.max(0, result.getInt(2 * index + 2))));
                }
                read.add(row);
            }
            return read;
        });
    }
}
