package dev.patchbay.model.analytics;

import java.math.BigDecimal;

/** The exact sum of one cost column over a whole dataset. */
public record Total(String column, BigDecimal amount) {}
