package dev.patchbay.model.analytics;

import java.util.Optional;
import java.util.Set;

/** A number asked for: an aggregate over a column, or the count or share of rows. */
public record Measure(Aggregate aggregate, Optional<String> column) {

    /** What can be asked of rows without a column. */
    private static final Set<Aggregate> ROWS = Set.of(Aggregate.COUNT, Aggregate.SHARE, Aggregate.RATE);

    public Measure {
        if (column.isEmpty() && !ROWS.contains(aggregate)) {
            throw new IllegalArgumentException(aggregate + " needs a column");
        }
    }

    public static Measure of(Aggregate aggregate, String column) {
        return new Measure(aggregate, Optional.of(column));
    }

    public static Measure rows() {
        return new Measure(Aggregate.COUNT, Optional.empty());
    }
}
