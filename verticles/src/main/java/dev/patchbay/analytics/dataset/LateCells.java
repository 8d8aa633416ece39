package dev.patchbay.analytics.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What cells say that no sample held: a few of them can prove that a whole column of numbers was taken for another. All
 * columns in doubt are looked at in one pass over the rows, a few passes for hundreds of them.
 */
final class LateCells {

    private static final int COLUMNS_A_PASS = 100;

    private static final String NEVER = "false";

    private final Sandbox sandbox;
    private final String relation;
    private final EngineLimits limits;

    LateCells(Sandbox sandbox, String relation, EngineLimits limits) {
        this.sandbox = sandbox;
        this.relation = relation;
        this.limits = limits;
    }

    /** The readings they prove, by the column's index; none where there are no such cells, or they are plain misfits. */
    Map<Integer, Reading> readings(List<ColumnDraft> columns, List<ColumnFacts> facts) {
        List<ColumnDraft> doubtful = columns.stream()
                .filter(column -> column.reading() instanceof Reading.Number)
                .filter(column -> facts.get(column.index()).misfits() > 0)
                .filter(column -> mayName(column, facts) || NumberForm.open(column.sample()))
                .toList();
        Map<Integer, Reading> proven = new HashMap<>();
        for (int from = 0; from < doubtful.size(); from += COLUMNS_A_PASS) {
            List<ColumnDraft> part = doubtful.subList(from, Math.min(from + COLUMNS_A_PASS, doubtful.size()));
            proven.putAll(
                    sandbox.query(sql(part, facts), List.of(), limits.readTime(), rows -> read(rows, part, facts)));
        }
        return proven;
    }

    private static boolean mayName(ColumnDraft column, List<ColumnFacts> facts) {
        return facts.get(column.index()).decimals() == 0 && DigitNames.mayBe(column.name());
    }

    private String sql(List<ColumnDraft> columns, List<ColumnFacts> facts) {
        return columns.stream()
                .flatMap(column -> Stream.of(
                        misfits(column, mayName(column, facts) ? names(column) : NEVER) + " AS names" + column.index(),
                        misfits(column, NumberForm.open(column.sample()) ? reads(column) : NEVER) + " AS reads"
                                + column.index()))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + relation));
    }

    private static String misfits(ColumnDraft column, String condition) {
        return "count(CASE WHEN " + column.sql() + " IS NOT NULL AND "
                + column.reading().sql(column.sql()) + " IS NULL AND " + condition + " THEN 1 END)";
    }

    private static String names(ColumnDraft column) {
        return "regexp_full_match(" + column.sql() + ", " + Sandbox.text(DigitNames.FORM) + ")";
    }

    private static String reads(ColumnDraft column) {
        return otherSign(column).sql(column.sql()) + " IS NOT NULL";
    }

    private static Reading otherSign(ColumnDraft column) {
        return ((Reading.Number) column.reading()).otherSign();
    }

    private static Map<Integer, Reading> read(ResultSet rows, List<ColumnDraft> columns, List<ColumnFacts> facts)
            throws SQLException {
        rows.next();
        Map<Integer, Reading> proven = new HashMap<>();
        for (ColumnDraft column : columns) {
            int index = column.index();
            if (rows.getLong("names" + index) == facts.get(index).misfits()) {
                proven.put(index, new Reading.Text());
            } else if (rows.getLong("reads" + index) > 0) {
                proven.put(index, otherSign(column));
            }
        }
        return proven;
    }
}
