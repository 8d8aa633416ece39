package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles what is asked of each group: m0, m1 and so on, with s0 and n0 (sum and count) for averages. A comparison of
 * two periods has m0 in the window and m1 in the baseline.
 */
final class MeasureCompiler {

    private final LoadedDataset loaded;
    private final Plan plan;

    MeasureCompiler(LoadedDataset loaded, Plan plan) {
        this.loaded = loaded;
        this.plan = plan;
    }

    Condition compile() {
        List<Condition> columns = new ArrayList<>();
        if (plan.baseline().isPresent()) {
            Measure measure = plan.measures().getFirst();
            columns.add(column(measure, 0, plan.window()));
            columns.add(column(measure, 1, plan.baseline()));
        } else {
            for (int index = 0; index < plan.measures().size(); index++) {
                columns.add(column(plan.measures().get(index), index, Optional.empty()));
            }
        }
        return new Condition(
                columns.stream().map(Condition::sql).collect(Collectors.joining(", ")),
                columns.stream().flatMap(column -> column.values().stream()).toList());
    }

    /** An average is divided later, from its exact sum; DuckDB's own is a binary fraction. */
    private Condition column(Measure measure, int index, Optional<Window> days) {
        if (measure.aggregate() == Aggregate.RATE) {
            return rate(measure, index);
        }
        String column = measure.column().map(loaded::column).orElse("*");
        List<String> parts = new ArrayList<>(List.of(value(measure.aggregate(), column), "m" + index));
        if (measure.aggregate() == Aggregate.AVERAGE) {
            parts.addAll(List.of("sum(" + column + ")", "s" + index, "count(" + column + ")", "n" + index));
        }
        Optional<Condition> chosen = days.map(new FilterCompiler(loaded)::window);
        String only = chosen.map(condition -> " FILTER (WHERE " + condition.sql() + ")")
                .orElse("");
        List<String> sql = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int part = 0; part < parts.size(); part += 2) {
            sql.add(parts.get(part) + only + " AS " + parts.get(part + 1));
            chosen.ifPresent(condition -> values.addAll(condition.values()));
        }
        return new Condition(String.join(", ", sql), values);
    }

    /** A rate is divided later as well, from its exact part p0 and its whole w0; what is ordered by may be rounded. */
    private Condition rate(Measure measure, int index) {
        String whole =
                measure.column().map(c -> "sum(" + loaded.column(c) + ")").orElse("count(*)");
        Condition chosen = new FilterCompiler(loaded).all(plan.part());
        String part = "coalesce(" + whole + " FILTER (WHERE " + chosen.sql() + "), 0)";
        String sql = part + " / nullif(" + whole + ", 0) AS m" + index + ", " + part + " AS p" + index + ", " + whole
                + " AS w" + index;
        return new Condition(
                sql,
                Stream.concat(chosen.values().stream(), chosen.values().stream())
                        .toList());
    }

    private String value(Aggregate aggregate, String column) {
        return switch (aggregate) {
            case SUM -> "sum(" + column + ")";
            case AVERAGE -> "avg(" + column + ")";
            case MEDIAN -> "median(" + wide(column) + ")";
            case MIN -> "min(" + column + ")";
            case MAX -> "max(" + column + ")";
            case COUNT -> "count(" + column + ")";
            case COUNT_DISTINCT -> "count(DISTINCT " + column + ")";
            case SHARE -> column.equals("*") ? "count(*)" : "sum(" + column + ")";
            case P90 -> quantile(column, "0.90");
            case P95 -> quantile(column, "0.95");
            case P99 -> quantile(column, "0.99");
            case RATE -> throw new IllegalStateException("a rate is no single value");
        };
    }

    private String quantile(String column, String share) {
        return "quantile_cont(" + wide(column) + ", " + share + ")";
    }

    private String wide(String column) {
        return Digits.of(loaded, column).wide(column);
    }
}
