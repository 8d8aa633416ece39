package dev.patchbay.model.analytics;

/** A part of time that comes again. */
public enum Cycle {
    HOUR_OF_DAY,
    DAY_OF_WEEK
}
