package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * A column of numbers with room for decimals. DuckDB works out what lies between two values in the type of their
 * column, and a dataset stores whole numbers without any: the middle of 1 and 2 would be 1.
 */
final class WideNumbers {

    private static final int MOST_DIGITS = 38;

    /** As many as numbers have before they are stored. */
    private static final int DECIMALS = 18;

    private WideNumbers() {}

    /** @param column its SQL name */
    static String of(LoadedDataset loaded, String column) {
        String nothing = "SELECT " + column + " FROM " + LoadedDataset.TABLE + " LIMIT 0";
        int scale = loaded.query(nothing, List.of(), WideNumbers::scale);
        return "CAST(" + column + " AS DECIMAL(" + MOST_DIGITS + ", " + scale + "))";
    }

    /** What is left beside the digits before the point, which a cast must not lose. */
    private static int scale(ResultSet rows) throws SQLException {
        ResultSetMetaData type = rows.getMetaData();
        int whole = type.getPrecision(1) - type.getScale(1);
        return Math.min(MOST_DIGITS - whole, Math.max(DECIMALS, type.getScale(1)));
    }
}
