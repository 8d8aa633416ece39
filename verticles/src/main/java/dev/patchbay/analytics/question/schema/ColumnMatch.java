package dev.patchbay.analytics.question.schema;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;

/**
 * A column that words may mean.
 *
 * @param score 1 for the column's own name, less for a part of it or a synonym
 */
public record ColumnMatch(Column column, double score) {

    /** Whether the column holds numbers to add up or average. */
    public boolean numeric() {
        return column.role() == ColumnRole.COST || column.role() == ColumnRole.MEASURE;
    }

    public boolean date() {
        return column.role() == ColumnRole.DATE;
    }
}
