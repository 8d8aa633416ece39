package dev.patchbay.model.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A chart as data, drawn by whoever shows it: XChart as PNG, the browser, later a platform's native block.
 *
 * @param xTitle what the categories are: "service"
 * @param yTitle what the numbers are, with the unit: "effective cost, USD"
 * @param categories a label for each point
 * @param series at most 12; a number or null for each category
 */
public record ChartSpec(
        ChartType type, String title, String xTitle, String yTitle, List<String> categories, List<Series> series) {

    public ChartSpec {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** One line, or one colour of bars. */
    public record Series(String name, List<BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
