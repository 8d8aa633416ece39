package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;

/** What cells say that no sample held: a few of them can prove that a whole column of numbers was taken for another. */
final class LateCells {

    private LateCells() {}

    /** The reading they prove; empty when there are none, or they are plain misfits. */
    static Optional<Reading> reading(
            Sandbox sandbox, String relation, ColumnDraft column, ColumnFacts facts, EngineLimits limits) {
        if (facts.misfits() == 0 || !(column.reading() instanceof Reading.Number number)) {
            return Optional.empty();
        }
        if (facts.decimals() == 0 && DigitNames.mayBe(column.name())) {
            String name = "regexp_full_match(" + column.sql() + ", " + Sandbox.text(DigitNames.FORM) + ")";
            if (misfitsThat(name, sandbox, relation, column, limits) == facts.misfits()) {
                return Optional.of(new Reading.Text());
            }
        }
        if (NumberForm.open(column.sample())) {
            Reading.Number other = number.otherSign();
            String reads = other.sql(column.sql()) + " IS NOT NULL";
            return misfitsThat(reads, sandbox, relation, column, limits) > 0 ? Optional.of(other) : Optional.empty();
        }
        return Optional.empty();
    }

    private static long misfitsThat(
            String condition, Sandbox sandbox, String relation, ColumnDraft column, EngineLimits limits) {
        String sql = "SELECT count(*) FROM " + relation + " WHERE " + column.sql() + " IS NOT NULL AND "
                + column.reading().sql(column.sql()) + " IS NULL AND " + condition;
        return sandbox.query(sql, List.of(), limits.readTime(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
