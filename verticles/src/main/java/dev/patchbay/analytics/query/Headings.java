package dev.patchbay.analytics.query;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Locale;

/** What groups and measures are called. */
public final class Headings {

    private Headings() {}

    /** "service" for a column, "month" for a step of time. */
    public static String of(Dataset dataset, Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> label(dataset, value.column());
            case Grouping.ByTime time -> time.grain().name().toLowerCase(Locale.ROOT);
            case Grouping.ByCycle cycle ->
                cycle.cycle().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** What rows without a value of a column are called: "no service". */
    public static String none(Dataset dataset, String name) {
        return dataset.column(name)
                .map(column -> column.role() == ColumnRole.TAG ? "no tag" : "no " + column.label())
                .orElse("none");
    }

    /** What a comparison of two periods shows: the one, the other, how far they are apart, and in percent. */
    static List<String> comparison(Dataset dataset, Plan plan) {
        String measure = of(dataset, plan.measures().getFirst());
        return List.of(
                measure + ", " + DateText.shortest(plan.window().orElseThrow().range()),
                measure + ", " + DateText.shortest(plan.baseline().orElseThrow().range()),
                "difference in " + measure,
                "change");
    }

    /** What a series of changes shows: each step, how far it is from the one before, and in percent. */
    static List<String> steps(Dataset dataset, Plan plan) {
        String measure = of(dataset, plan.measures().getFirst());
        return List.of(measure, "difference in " + measure, "change");
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
            case COUNT_DISTINCT -> "different " + Text.plural(label);
            case SHARE -> "share of " + (label.isEmpty() ? "rows" : label);
            case RATE -> "share of " + (label.isEmpty() ? "rows" : label);
            case P90 -> "90th percentile of " + label;
            case P95 -> "95th percentile of " + label;
            case P99 -> "99th percentile of " + label;
        };
    }

    private static String label(Dataset dataset, String name) {
        return dataset.column(name).map(Column::label).orElse(name);
    }
}
