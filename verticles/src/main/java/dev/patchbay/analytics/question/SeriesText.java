package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An answer over time: the whole, the usual step, the highest and the lowest. */
final class SeriesText {

    private final PlanText words;
    private final Measure measure;
    private final Grain grain;

    SeriesText(PlanText words, Plan plan) {
        this.words = words;
        this.measure = plan.measures().get(0);
        this.grain = ((Grouping.ByTime) plan.groups().get(0)).grain();
    }

    String text(ResultTable table, BigDecimal whole) {
        List<List<ResultTable.Cell>> steps =
                table.rows().stream().filter(r -> r.get(1).number() != null).toList();
        if (steps.isEmpty()) {
            return words.value(measure, whole) + ".";
        }
        Comparator<List<ResultTable.Cell>> byValue =
                Comparator.comparing(r -> r.get(1).number());
        String text = total(whole) + " over " + steps.size() + " " + step(steps.size());
        boolean adds = measure.aggregate() == Aggregate.SUM || measure.aggregate() == Aggregate.COUNT;
        if (adds && steps.size() > 1 && steps.size() == table.totalRows()) {
            BigDecimal mean = whole.divide(BigDecimal.valueOf(steps.size()), MathContext.DECIMAL64);
            text += ", " + words.value(measure, mean) + " a " + step(1) + " on average";
        }
        if (steps.size() == 1) {
            return text + ".";
        }
        return text + ". Highest: " + step(steps.stream().max(byValue).orElseThrow()) + "; lowest: "
                + step(steps.stream().min(byValue).orElseThrow()) + ".";
    }

    private String total(BigDecimal whole) {
        return switch (measure.aggregate()) {
            case COUNT -> words.rows(whole);
            case COUNT_DISTINCT -> words.value(measure, whole) + " different";
            default -> words.value(measure, whole);
        };
    }

    private String step(List<ResultTable.Cell> row) {
        return row.get(0).text() + " with " + words.value(measure, row.get(1).number());
    }

    private String step(int count) {
        String noun = grain.name().toLowerCase(Locale.ROOT);
        return count == 1 ? noun : noun + "s";
    }
}
