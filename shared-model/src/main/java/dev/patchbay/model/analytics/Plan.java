package dev.patchbay.model.analytics;

import java.util.List;
import java.util.Optional;

/**
 * A question as the engine will run it: typed, validated against the dataset, shown to the asker. It is the only
 * way to the data; no text of a question ever becomes SQL.
 *
 * @param measures at least one; the first one orders and draws
 * @param groups none for one number, at most two
 * @param filters all must hold
 * @param limit how many groups at the most, 1 to 1,000
 * @param chart the chart the asker named; without it the result decides
 */
public record Plan(
        DatasetId dataset,
        List<Measure> measures,
        List<Grouping> groups,
        List<Filter> filters,
        Optional<Window> window,
        Ordering order,
        Optional<Integer> limit,
        Optional<ChartType> chart) {

    public Plan {
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        filters = List.copyOf(filters);
    }
}
