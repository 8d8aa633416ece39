package dev.patchbay.model.analytics;

/** The days a question is about, in one date column. */
public record Window(String column, DateRange range) {}
