package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How many rows a file has, or about how many. */
record RowCount(long rows, boolean exact) {

    /** Digits of an estimate that mean something. */
    private static final MathContext ROUGH = new MathContext(2);

    /**
     * @param head the text the file begins with
     * @param share how much of the file that is; 1 for all of it
     */
    static RowCount of(String head, Dialect dialect, double share) {
        boolean whole = share >= 1;
        int before = dialect.skip() + (dialect.header() ? 1 : 0);
        int records = DialectSniffer.records(head, dialect, whole, Integer.MAX_VALUE - 1)
                .size();
        int rows = Math.max(0, records - before);
        return whole
                ? new RowCount(rows, true)
                : new RowCount(BigDecimal.valueOf(rows / share).round(ROUGH).longValue(), false);
    }

    /** "1,281 rows", "about 100,000 rows". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%,d %s", exact ? "" : "about ", rows, rows == 1 ? "row" : "rows");
    }
}
