package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * The digits of a column of numbers, and what its numbers can be worked out and compared in: the widest decimal, with
 * as many decimals as its whole digits leave room for.
 */
record Digits(int whole, int decimals) {

    /** Of DuckDB's widest decimal. */
    private static final int MOST = 38;

    /** As many decimals as numbers have before they are stored. */
    private static final int USUAL_DECIMALS = 18;

    /** Of what groups come to. */
    static final Digits OF_A_SUM = new Digits(MOST - USUAL_DECIMALS, USUAL_DECIMALS);

    /** @param column its SQL name */
    static Digits of(LoadedDataset loaded, String column) {
        String nothing = "SELECT " + column + " FROM " + LoadedDataset.TABLE + " LIMIT 0";
        return loaded.query(nothing, List.of(), Digits::read);
    }

    private static Digits read(ResultSet rows) throws SQLException {
        ResultSetMetaData type = rows.getMetaData();
        return new Digits(type.getPrecision(1) - type.getScale(1), type.getScale(1));
    }

    /**
     * A column whose numbers have room for decimals. DuckDB works out what lies between two of them in their own type,
     * and a dataset stores whole numbers without decimals: the middle of 1 and 2 would be 1.
     */
    String wide(String column) {
        return cast(column);
    }

    /** A number to compare with; one that is too large for any cell compares as the largest one does. */
    Condition bound(BigDecimal number) {
        BigDecimal largest = new BigDecimal(BigInteger.TEN.pow(MOST).subtract(BigInteger.ONE), scale());
        BigDecimal held =
                number.setScale(scale(), RoundingMode.DOWN).min(largest).max(largest.negate());
        return new Condition(cast("?"), List.of(held.toPlainString()));
    }

    private String cast(String value) {
        return "CAST(" + value + " AS DECIMAL(" + MOST + ", " + scale() + "))";
    }

    private int scale() {
        return Math.min(MOST - whole, Math.max(USUAL_DECIMALS, decimals));
    }
}
