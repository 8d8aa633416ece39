package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts rows whose own id another row has as well. */
final class RepeatedIds {

    /** Ids of things that many rows are about. */
    private static final Set<String> SHARED =
            Set.of("resource", "instance", "account", "sku", "tenant", "user", "meter");

    private RepeatedIds() {}

    /** Zero when no column seems to hold an id of each row. */
    static long count(Sandbox sandbox, String relation, Settled settled, EngineLimits limits) {
        Optional<ColumnDraft> ids =
                settled.columns().stream().filter(RepeatedIds::namesRows).findFirst();
        if (ids.isEmpty()) {
            return 0;
        }
        ColumnFacts facts = settled.profile().columns().get(ids.get().index());
        String distinct = "SELECT count(DISTINCT hash(" + ids.get().sql() + ")) FROM " + relation + " WHERE "
                + ids.get().sql() + " IS NOT NULL";
        return facts.filled()
                - sandbox.query(distinct, List.of(), limits.readTime(), rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    private static boolean namesRows(ColumnDraft column) {
        List<String> words = Words.of(column.name());
        return !words.isEmpty()
                && Set.of("id", "uuid", "guid").contains(words.getLast())
                && words.stream().noneMatch(SHARED::contains)
                && column.mostlyDifferent();
    }
}
