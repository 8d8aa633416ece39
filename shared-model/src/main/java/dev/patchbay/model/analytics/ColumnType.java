package dev.patchbay.model.analytics;

/** How the values of a column are stored and compared. */
public enum ColumnType {
    TEXT,
    /** Exact decimals, never binary floating point: sums of money must not drift. */
    DECIMAL,
    INTEGER,
    DATE,
    TIMESTAMP,
    BOOLEAN
}
