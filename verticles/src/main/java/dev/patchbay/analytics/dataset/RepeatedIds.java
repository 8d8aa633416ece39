package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts rows whose own id another row has as well. */
final class RepeatedIds {

    /** Ids of things that many rows are about. */
    private static final Set<String> SHARED =
            Set.of("resource", "instance", "account", "sku", "tenant", "user", "meter");

    /** Rows up to which ids are counted in any case: it takes a second pass. */
    private static final long ALWAYS_COUNTED = 50_000;

    /** An estimate below this share of the rows is more than its own error. */
    private static final long ESTIMATE_PERCENT = 93;

    private RepeatedIds() {}

    /** Zero when no column seems to hold an id of each row. */
    static long count(Sandbox sandbox, String relation, Settled settled, EngineLimits limits) {
        Optional<ColumnDraft> ids =
                settled.columns().stream().filter(RepeatedIds::namesRows).findFirst();
        if (ids.isEmpty()) {
            return 0;
        }
        ColumnFacts facts = settled.profile().columns().get(ids.get().index());
        if (facts.filled() > ALWAYS_COUNTED && facts.distinct() * 100 > facts.filled() * ESTIMATE_PERCENT) {
            return 0;
        }
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
