package dev.patchbay.model.analytics;

import java.util.Optional;

/** A number asked for: an aggregate over a column, or the count of rows. */
public record Measure(Aggregate aggregate, Optional<String> column) {

    public Measure {
        if (column.isEmpty() && aggregate != Aggregate.COUNT) {
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
