package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import java.util.Locale;

/** What groups and measures are called. */
public final class Headings {

    private Headings() {}

    /** "service" for a column, "month" for a step of time. */
    public static String of(Dataset dataset, Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> label(dataset, value.column());
            case Grouping.ByTime time -> time.grain().name().toLowerCase(Locale.ROOT);
        };
    }

    /** "effective cost" for a sum, "average effective cost", "rows", "different services". */
    public static String of(Dataset dataset, Measure measure) {
        String label = measure.column().map(name -> label(dataset, name)).orElse("");
        return switch (measure.aggregate()) {
            case SUM -> label;
            case AVERAGE -> "average " + label;
            case MEDIAN -> "median " + label;
            case MIN -> "smallest " + label;
            case MAX -> "largest " + label;
            case COUNT -> label.isEmpty() ? "rows" : "rows with " + label;
            case COUNT_DISTINCT -> "different " + label;
        };
    }

    private static String label(Dataset dataset, String name) {
        return dataset.column(name).map(Column::label).orElse(name);
    }
}
