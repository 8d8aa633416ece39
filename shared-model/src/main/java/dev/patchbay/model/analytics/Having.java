package dev.patchbay.model.analytics;

import java.math.BigDecimal;

/**
 * What a group must come to: more than 100 in all, fewer than 5 rows.
 *
 * @param measure one of the plan's measures
 * @param negated true when the groups that compare so are the ones left out
 */
public record Having(Measure measure, Comparison comparison, BigDecimal number, boolean negated) {}
