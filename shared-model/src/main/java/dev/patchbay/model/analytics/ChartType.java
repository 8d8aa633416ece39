package dev.patchbay.model.analytics;

/** The charts that can be asked for and drawn. */
public enum ChartType {
    BAR,
    HORIZONTAL_BAR,
    LINE,
    PIE,
    DONUT
}
