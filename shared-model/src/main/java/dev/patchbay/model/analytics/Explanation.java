package dev.patchbay.model.analytics;

import java.util.List;

/**
 * How an answer was got, for the person who has to trust it.
 *
 * @param line the whole in one line: "1,000 of 1,000 rows · sum of effective cost · by service"
 * @param rowsUsed rows that passed the filters
 * @param rowsTotal rows of the dataset
 * @param filters each filter and the window as a sentence part; empty when every row counts
 * @param formula "sum of effective cost, by service, largest 5"
 */
public record Explanation(String line, long rowsUsed, long rowsTotal, List<String> filters, String formula) {

    public Explanation {
        filters = List.copyOf(filters);
    }

    /** The same, said in another line. */
    public Explanation withLine(String other) {
        return new Explanation(other, rowsUsed, rowsTotal, filters, formula);
    }
}
