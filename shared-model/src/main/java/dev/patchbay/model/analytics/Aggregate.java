package dev.patchbay.model.analytics;

/** How many values become one. */
public enum Aggregate {
    SUM,
    AVERAGE,
    MEDIAN,
    MIN,
    MAX,
    /** Rows; needs no column. */
    COUNT,
    COUNT_DISTINCT,
    /** The percentage that a group's sum, or its rows without a column, make of all rows used. */
    SHARE,
    /** The value that 90 of 100 values do not exceed, interpolated. */
    P90,
    P95,
    P99,
    /**
     * The percentage that the rows of a plan's part make of each group's own: of its sum, or of its rows without a
     * column.
     */
    RATE;

    /** Whether the groups' figures add up to the figure of all rows. */
    public boolean additive() {
        return this == SUM || this == COUNT || this == SHARE;
    }

    /** Whether the result has the unit of its column. */
    public boolean inUnitOfColumn() {
        return this != COUNT && this != COUNT_DISTINCT && this != SHARE && this != RATE;
    }
}
