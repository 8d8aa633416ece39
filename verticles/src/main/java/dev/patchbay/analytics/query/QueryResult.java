package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a plan gave.
 *
 * @param table groups first, then measures, in the order of the plan
 * @param rowsUsed rows that passed the filters and the window
 * @param rowsTotal rows of the dataset
 * @param overall each measure over all rows used, before the limit; null where no row has a value
 */
public record QueryResult(ResultTable table, long rowsUsed, long rowsTotal, List<BigDecimal> overall) {

    public QueryResult {
        overall = Collections.unmodifiableList(new ArrayList<>(overall));
    }
}
