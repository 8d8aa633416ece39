package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a plan gave.
 *
 * @param table groups first, then measures, in the order of the plan
 * @param rowsUsed rows that passed the filters and the window
 * @param rowsTotal rows of the dataset
 * @param overall each measure over all rows used, before the limit; null where no row has a value; after a rate its part
 *     and its whole
 * @param alike how many groups past the limit come to the same as the last one before it
 * @param undated rows left out because no step of time holds them: their date is empty
 * @param unnamed what the rows without a name come to, where the first one by name was asked for
 * @param leading of two groups the leading ones, each over all of the other: of months and accounts the accounts
 */
public record QueryResult(
        ResultTable table,
        long rowsUsed,
        long rowsTotal,
        List<BigDecimal> overall,
        long alike,
        long undated,
        Optional<BigDecimal> unnamed,
        List<List<ResultTable.Cell>> leading) {

    public QueryResult {
        overall = Collections.unmodifiableList(new ArrayList<>(overall));
    }
}
