package dev.patchbay.analytics.question;

import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** One figure in two periods: how far it rose or fell, from what to what, and which groups moved most. */
final class PeriodText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROUPS_NAMED = 3;

    private final PlanText words;
    private final Plan plan;
    private final Measure measure;

    PeriodText(PlanText words, Plan plan) {
        this.words = words;
        this.plan = plan;
        this.measure = plan.measures().get(0);
    }

    /** @param overall the figure now and before */
    String text(ResultTable table, List<BigDecimal> overall) {
        DateRange now = plan.window().orElseThrow().range();
        DateRange before = plan.baseline().orElseThrow().range();
        if (overall.get(0) == null || overall.get(1) == null) {
            return "There is no value in " + DateText.shortest(overall.get(0) == null ? now : before) + " to compare.";
        }
        BigDecimal difference = overall.get(0).subtract(overall.get(1));
        String subject = Phrases.capital(words.subject(measure)) + words.filtered(plan);
        String periods = ", from " + value(overall.get(1)) + " (" + DateText.shortest(before) + ") to "
                + value(overall.get(0)) + " (" + DateText.shortest(now) + ").";
        String moved = difference.signum() == 0
                ? " did not change"
                : (difference.signum() > 0 ? " rose by " : " fell by ")
                        + value(difference.abs())
                        + percent(difference, overall.get(1));
        return subject + moved + periods + (plan.groups().isEmpty() ? "" : movers(table));
    }

    private String percent(BigDecimal difference, BigDecimal before) {
        if (before.signum() == 0) {
            return "";
        }
        BigDecimal percent = difference.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64);
        return " (" + (percent.signum() > 0 ? "+" : "") + NumberText.percent(percent) + ")";
    }

    private String movers(ResultTable table) {
        int difference = plan.groups().size() + 2;
        String movers = table.rows().stream()
                .filter(r -> r.get(difference).number() != null
                        && r.get(difference).number().signum() != 0)
                .limit(GROUPS_NAMED)
                .map(r -> r.get(0).text()
                        + (r.get(difference).number().signum() > 0 ? " rose by " : " fell by ")
                        + value(r.get(difference).number().abs()))
                .collect(Collectors.joining(", "));
        return movers.isEmpty() ? "" : " " + movers + ".";
    }

    private String value(BigDecimal value) {
        return words.value(measure, value);
    }
}
