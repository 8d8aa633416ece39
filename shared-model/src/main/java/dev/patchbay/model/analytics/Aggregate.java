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
    COUNT_DISTINCT
}
