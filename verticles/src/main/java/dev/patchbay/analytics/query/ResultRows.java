package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compiled plan gave.
 *
 * @param rows the groups; the totals when there are none
 * @param overall each measure over all rows used
 * @param used rows that passed the filters
 * @param groups how many groups there are, the ones past the limit included
 */
record ResultRows(List<List<Cell>> rows, List<BigDecimal> overall, long used, long groups) {

    static ResultRows read(ResultSet rows, Plan plan, Cells cells) throws SQLException {
        List<List<Cell>> groups = new ArrayList<>();
        List<BigDecimal> overall = new ArrayList<>();
        long used = 0;
        long count = plan.groups().isEmpty() ? 1 : 0;
        while (rows.next()) {
            boolean total = rows.getString("level").equals(SqlCompiler.TOTAL);
            if (total) {
                used = rows.getLong("used");
                for (int index = 0; index < plan.measures().size(); index++) {
                    overall.add(cells.number(rows, plan.measures().get(index), index));
                }
            } else {
                count = rows.getLong("groups");
            }
            if (!total || plan.groups().isEmpty()) {
                groups.add(row(rows, plan, cells));
            }
        }
        return new ResultRows(groups, overall, used, count);
    }

    private static List<Cell> row(ResultSet rows, Plan plan, Cells cells) throws SQLException {
        List<Cell> row = new ArrayList<>();
        for (int index = 0; index < plan.groups().size(); index++) {
            row.add(cells.group(rows, plan.groups().get(index), index));
        }
        for (int index = 0; index < plan.measures().size(); index++) {
            row.add(cells.measure(rows, plan.measures().get(index), index));
        }
        return row;
    }
}
