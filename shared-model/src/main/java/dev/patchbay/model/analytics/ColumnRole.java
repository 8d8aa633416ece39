package dev.patchbay.model.analytics;

/** What a column is good for in a question. */
public enum ColumnRole {
    /** An amount of money; summed unless the asker says otherwise. */
    COST,
    /** When a row happened: filtered by windows and grouped by grain. */
    DATE,
    /** Something to group and filter by. */
    DIMENSION,
    /** A number that is not money: usage, quantity, count. */
    MEASURE,
    /** Names a row or a resource; nearly every value is different. */
    ID,
    /** A customer's own label, or a column that holds such labels. */
    TAG
}
