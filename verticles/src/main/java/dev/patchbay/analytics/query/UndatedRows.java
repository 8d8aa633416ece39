package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows whose date is empty: they fall into no step of time, and a month of them would count as one more. */
final class UndatedRows {

    private UndatedRows() {}

    /** The columns of dates that a plan cuts into steps. */
    static Stream<String> columns(Plan plan) {
        return plan.groups().stream()
                .filter(group -> !(group instanceof Grouping.ByValue))
                .map(Grouping::column);
    }

    /** How many rows of a plan are left out for it. */
    static long count(LoadedDataset loaded, Plan plan) {
        String undated = columns(plan)
                .filter(name ->
                        loaded.dataset().column(name).filter(c -> c.nulls() > 0).isPresent())
                .map(name -> loaded.column(name) + " IS NULL")
                .collect(Collectors.joining(" OR "));
        if (undated.isEmpty()) {
            return 0;
        }
        Condition rows = new FilterCompiler(loaded).compile(plan.groupedBy(List.of(), Ordering.BY_GROUP));
        return loaded.query(
                "SELECT count(*) AS undated FROM " + LoadedDataset.TABLE + " WHERE (" + rows.sql() + ") AND (" + undated
                        + ")",
                rows.values(),
                result -> result.next() ? result.getLong("undated") : 0);
    }
}
