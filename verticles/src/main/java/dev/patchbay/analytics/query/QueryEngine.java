package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.failure.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs plans: validated, compiled to SQL with bind values, limited in time and memory.
 *
 * <p>With one group the limit counts groups. With two it counts those of the first one, ranked by the first measure
 * over all of each, and every one of them keeps all its rows; where one of the two is time, the limit counts the
 * other. Steps of time without rows are kept as zero while the groups are in their own order.
 */
public final class QueryEngine {

    /** Rows of one answer; more would not be read. */
    static final int MOST_ROWS = 1_000;

    /** @throws Failure {@code plan_invalid} with the reason, or {@code query_too_heavy} */
    public QueryResult run(LoadedDataset loaded, Plan plan) {
        PlanValidator.validate(loaded.dataset(), plan);
        Condition query = new SqlCompiler(loaded, plan, MOST_ROWS).compile();
        ResultRows result = loaded.query(
                query.sql(), query.values(), rows -> ResultRows.read(rows, plan, new Cells(loaded.dataset())));
        List<List<ResultTable.Cell>> rows = TimeSteps.fill(result.rows(), loaded.dataset(), plan);
        ResultTable table = new ResultTable(headings(loaded, plan), rows, Math.max(result.groups(), rows.size()));
        List<BigDecimal> overall = result.overall();
        return new QueryResult(table, result.used(), loaded.dataset().report().rows(), overall);
    }

    private static List<ResultTable.Heading> headings(LoadedDataset loaded, Plan plan) {
        Cells cells = new Cells(loaded.dataset());
        return Stream.concat(
                        plan.groups().stream()
                                .map(group -> new ResultTable.Heading(Headings.of(loaded.dataset(), group), false)),
                        plan.measures().stream()
                                .map(measure -> new ResultTable.Heading(
                                        Headings.of(loaded.dataset(), measure), cells.numeric(measure))))
                .toList();
    }
}
