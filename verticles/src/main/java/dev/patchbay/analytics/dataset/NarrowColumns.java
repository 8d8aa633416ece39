package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * Stores numbers in as few digits as hold all of them exactly: they are read much faster so. What needs the widest
 * decimal stays as it is.
 */
final class NarrowColumns {

    /** Digits of a decimal that DuckDB keeps in eight bytes. */
    private static final int FAST_DIGITS = 18;

    private NarrowColumns() {}

    /** @param relation the texts of the file */
    static String select(String relation, Settled settled) {
        return settled.columns().stream()
                .map(column -> narrow(column, settled.profile().columns().get(column.index())) + " AS " + column.sql())
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + relation));
    }

    private static String narrow(ColumnDraft column, ColumnFacts facts) {
        if (!(column.reading() instanceof Reading.Number number)) {
            return column.reading().sql(column.sql());
        }
        int scale = Math.min(facts.decimals(), number.scale());
        BigDecimal largest = facts.largest().orElse(BigDecimal.ZERO);
        int digits = Math.max(1, largest.precision() - largest.scale()) + scale;
        return digits <= FAST_DIGITS ? number.sql(column.sql(), FAST_DIGITS, scale) : number.sql(column.sql());
    }
}
