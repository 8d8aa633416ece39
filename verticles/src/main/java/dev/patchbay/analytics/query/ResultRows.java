package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a compiled plan gave.
 *
 * @param rows the groups; the totals when there are none
 * @param leading of two groups the leading ones, each over all of the other
 * @param overall each measure over all rows used; of a share the whole, of a comparison now and before; after a rate
 *     its part and its whole
 * @param used rows that passed the filters
 * @param groups how many groups there are, the ones past the limit included
 * @param alike how many of those past the limit come to the same as the last one before it
 * @param unnamed what the rows without a name come to, where the first one by name was asked for
 */
record ResultRows(
        List<List<Cell>> rows,
        List<List<Cell>> leading,
        List<BigDecimal> overall,
        long used,
        long groups,
        long alike,
        Optional<BigDecimal> unnamed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static ResultRows read(ResultSet rows, Plan plan, Cells cells) throws SQLException {
        List<List<Cell>> groups = new ArrayList<>();
        List<List<Cell>> leading = new ArrayList<>();
        List<BigDecimal> overall = new ArrayList<>();
        List<Integer> all = IntStream.range(0, plan.groups().size()).boxed().toList();
        long used = 0;
        long count = plan.groups().isEmpty() ? 1 : 0;
        long alike = 0;
        Optional<BigDecimal> unnamed = Optional.empty();
        while (rows.next()) {
            String level = rows.getString("level");
            boolean total = level.equals(SqlCompiler.TOTAL);
            if (level.equals(SqlCompiler.LEAD)) {
                leading.add(row(rows, plan, cells, overall, List.of(SqlCompiler.leading(plan))));
                continue;
            }
            if (total) {
                used = rows.getLong("used");
                overall.addAll(numbers(rows, plan, cells));
            } else if (SqlCompiler.namesFirst(plan) && rows.getString("g0") == null) {
                unnamed = Optional.ofNullable(cells.number(rows, plan.measures().getFirst(), 0));
                continue;
            } else {
                count = rows.getLong("groups");
                alike = rows.getLong("until") - rows.getLong("place");
            }
            if (!total || plan.groups().isEmpty()) {
                groups.add(row(rows, plan, cells, overall, all));
            }
        }
        return new ResultRows(
                groups, leading, overall, used, count, plan.groups().size() == 1 ? alike : 0, unnamed);
    }

    /** One for each measure; of a comparison the number now and the one before. */
    private static List<BigDecimal> numbers(ResultSet rows, Plan plan, Cells cells) throws SQLException {
        List<BigDecimal> numbers = new ArrayList<>();
        if (plan.baseline().isPresent()) {
            Measure measure = plan.measures().getFirst();
            PeriodDifference difference = new PeriodDifference(cells, measure);
            numbers.add(difference.known(cells.number(rows, measure, 0)));
            numbers.add(difference.known(cells.number(rows, measure, 1)));
            return numbers;
        }
        for (int index = 0; index < plan.measures().size(); index++) {
            numbers.add(cells.number(rows, plan.measures().get(index), index));
        }
        if (plan.measures().getFirst().aggregate() == Aggregate.RATE) {
            numbers.add(rows.getBigDecimal("p0"));
            numbers.add(rows.getBigDecimal("w0"));
        }
        return numbers;
    }

    /** @param overall the numbers over all rows, which come first: shares are parts of them */
    private static List<Cell> row(
            ResultSet rows, Plan plan, Cells cells, List<BigDecimal> overall, List<Integer> groups)
            throws SQLException {
        List<Cell> row = new ArrayList<>();
        for (int index : groups) {
            row.add(cells.group(rows, plan.groups().get(index), index));
        }
        if (plan.baseline().isPresent()) {
            List<BigDecimal> numbers = numbers(rows, plan, cells);
            row.addAll(new PeriodDifference(cells, plan.measures().getFirst()).of(numbers.get(0), numbers.get(1)));
            return row;
        }
        for (int index = 0; index < plan.measures().size(); index++) {
            Measure measure = plan.measures().get(index);
            row.add(
                    measure.aggregate() == Aggregate.SHARE
                            ? share(measure, cells.number(rows, measure, index), overall.get(index), cells)
                            : cells.measure(rows, measure, index));
        }
        return row;
    }

    /** No share of a whole that is nothing or less. */
    private static Cell share(Measure measure, BigDecimal part, BigDecimal whole, Cells cells) {
        return part == null || whole == null || whole.signum() <= 0
                ? new Cell("", null)
                : cells.number(measure, part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64));
    }
}
