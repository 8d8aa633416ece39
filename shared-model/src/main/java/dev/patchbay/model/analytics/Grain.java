package dev.patchbay.model.analytics;

/** The step of a time axis. */
public enum Grain {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
