package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs plans: validated, compiled to SQL with bind values, limited in time and memory.
 *
 * <p>With one group the limit counts groups; asked for the first one, all that share its place are given. With two it counts those of the first one, ranked by the first measure
 * over all of each, and every one of them keeps all its rows; where one of the two is time, the limit counts the
 * other. Steps of time without rows are kept as zero while the groups are in their own order.
 */
public final class QueryEngine {

    /** Rows of one answer; more would not be read. */
    public static final int MOST_ROWS = 1_000;

    /** @throws Failure {@code plan_invalid} with the reason, or {@code query_too_heavy} */
    public QueryResult run(LoadedDataset loaded, Plan plan) {
        PlanValidator.validate(loaded.dataset(), plan);
        Condition query = new SqlCompiler(loaded, plan, MOST_ROWS).compile();
        ResultRows result = loaded.query(
                query.sql(), query.values(), rows -> ResultRows.read(rows, plan, new Cells(loaded.dataset())));
        List<List<ResultTable.Cell>> rows =
                TimeSteps.fill(result.rows(), loaded.dataset(), plan, CoveredHours.of(loaded, plan));
        if (plan.stepwise()) {
            rows = StepChanges.of(rows, plan.measures().getFirst(), new Cells(loaded.dataset()));
        }
        ResultTable table = new ResultTable(headings(loaded, plan), rows, Math.max(result.groups(), rows.size()));
        return new QueryResult(
                table,
                result.used(),
                loaded.dataset().report().rows(),
                result.overall(),
                result.alike(),
                UndatedRows.count(loaded, plan),
                result.unnamed(),
                result.leading());
    }

    private static List<ResultTable.Heading> headings(LoadedDataset loaded, Plan plan) {
        Cells cells = new Cells(loaded.dataset());
        Stream<ResultTable.Heading> groups = plan.groups().stream()
                .map(group -> new ResultTable.Heading(Headings.of(loaded.dataset(), group), false));
        if (plan.baseline().isPresent()) {
            return Stream.concat(
                            groups,
                            Headings.comparison(loaded.dataset(), plan).stream()
                                    .map(title -> new ResultTable.Heading(title, true)))
                    .toList();
        }
        if (plan.stepwise()) {
            return Stream.concat(
                            groups,
                            Headings.steps(loaded.dataset(), plan).stream()
                                    .map(title -> new ResultTable.Heading(title, true)))
                    .toList();
        }
        return Stream.concat(
                        groups,
                        plan.measures().stream()
                                .map(measure -> new ResultTable.Heading(
                                        Headings.of(loaded.dataset(), measure), cells.numeric(measure))))
                .toList();
    }
}
