package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** An answer over time: the whole, the usual step, the highest and the lowest. */
final class SeriesText {

    private final PlanText words;
    private final Measure measure;
    private final Ordering order;
    private final Grain grain;
    private final PartialPeriods partial;

    SeriesText(PlanText words, Plan plan, PartialPeriods partial) {
        this.words = words;
        this.partial = partial;
        this.measure = plan.measures().get(0);
        this.order = plan.order();
        this.grain = ((Grouping.ByTime) plan.groups().get(0)).grain();
    }

    String text(ResultTable table, BigDecimal whole) {
        List<List<ResultTable.Cell>> steps =
                table.rows().stream().filter(r -> r.get(1).number() != null).toList();
        if (steps.isEmpty()) {
            return words.value(measure, whole) + ".";
        }
        if (StepText.cut(table)) {
            return total(whole) + " over " + StepText.count(table.totalRows(), grain) + ". "
                    + StepText.shown(table, order, grain) + partial.sentences(partial.steps());
        }
        String text = total(whole) + " over " + steps.size() + " " + step(steps.size());
        boolean adds = measure.aggregate().additive();
        List<List<ResultTable.Cell>> full = steps.stream()
                .filter(r -> !partial.steps().contains(r.get(0).text()))
                .toList();
        if (adds && full.size() > 1 && steps.size() == table.totalRows()) {
            text += ", " + average(full, full.size() < steps.size());
        }
        if (steps.size() > 1) {
            text += ". " + extremes(steps, adds && !full.isEmpty() ? full : steps);
        }
        return text + "." + partial.sentences(partial.steps());
    }

    /** Of whole steps only: a month of twelve days would pull it down. */
    private String average(List<List<ResultTable.Cell>> full, boolean someLeftOut) {
        BigDecimal sum = full.stream().map(r -> r.get(1).number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(full.size()), MathContext.DECIMAL64);
        String which = someLeftOut ? " over the " + full.size() + " whole " + step(full.size()) : "";
        return words.value(measure, mean) + " " + (grain == Grain.HOUR ? "an " : "a ") + step(1) + " on average"
                + which;
    }

    private String extremes(List<List<ResultTable.Cell>> steps, List<List<ResultTable.Cell>> candidates) {
        Comparator<List<ResultTable.Cell>> byValue =
                Comparator.comparing(r -> r.get(1).number());
        List<ResultTable.Cell> highest = steps.stream().max(byValue).orElseThrow();
        List<ResultTable.Cell> lowest = candidates.stream().min(byValue).orElseThrow();
        String low = highest == lowest
                ? ""
                : "; lowest" + (candidates.size() < steps.size() ? " whole " + step(1) : "") + ": " + step(lowest);
        return "Highest: " + step(highest) + low;
    }

    private String total(BigDecimal whole) {
        return switch (measure.aggregate()) {
            case COUNT -> words.rows(whole);
            case SHARE -> words.value(PlanText.whole(measure), whole);
            case COUNT_DISTINCT -> words.value(measure, whole) + " different";
            default -> words.named(measure, whole);
        };
    }

    private String step(List<ResultTable.Cell> row) {
        return StepText.name(grain, row.get(0).text()) + " with "
                + words.value(measure, row.get(1).number());
    }

    private String step(int count) {
        return StepText.noun(count, grain);
    }
}
