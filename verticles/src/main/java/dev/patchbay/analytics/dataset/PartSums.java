package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sums of the parts of a file that lie before, between and behind the candidates for totals, in their order. */
record PartSums(List<Sums> parts) {

    /** @param columns the sums of the columns of numbers */
    record Sums(long rows, BigDecimal[] columns) {

        Sums plus(Sums other) {
            BigDecimal[] added = new BigDecimal[columns.length];
            Arrays.setAll(added, column -> columns[column].add(other.columns[column]));
            return new Sums(rows + other.rows, added);
        }

        Sums minus(Sums other) {
            BigDecimal[] left = new BigDecimal[columns.length];
            Arrays.setAll(left, column -> columns[column].subtract(other.columns[column]));
            return new Sums(rows - other.rows, left);
        }
    }

    /**
     * @param part the column that holds the number of a row's part
     * @param count of the parts; some may be empty
     */
    static PartSums of(
            Sandbox sandbox, EngineLimits limits, String relation, int part, List<ColumnDraft> columns, int count) {
        BigDecimal[] nothing = new BigDecimal[columns.size()];
        Arrays.fill(nothing, BigDecimal.ZERO);
        List<Sums> parts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            parts.add(new Sums(0, nothing));
        }
        String key = "CAST(" + ColumnDraft.sql(part) + " AS INTEGER)";
        String sql = columns.stream()
                .map(column -> ", coalesce(sum(" + column.reading().sql(column.sql()) + "), 0)")
                .collect(Collectors.joining("", "SELECT " + key + ", count(*)", " FROM " + relation + " GROUP BY 1"));
        return sandbox.query(sql, List.of(), limits.readTime(), result -> {
            while (result.next()) {
                BigDecimal[] sums = new BigDecimal[columns.size()];
                for (int column = 0; column < sums.length; column++) {
                    sums[column] = result.getBigDecimal(column + 3);
                }
                parts.set(result.getInt(1), new Sums(result.getLong(2), sums));
            }
            return new PartSums(parts);
        });
    }
}
