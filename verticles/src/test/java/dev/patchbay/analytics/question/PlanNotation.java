package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Interpretations in one short line each, for tables of expectations: {@code sum Cost by Service, month(Date) | Team =
 * web | 2026-09-01..2026-10-01 | smallest | limit 5 | as pie}. Parts that are the default are left out; "?" is a
 * question back, "-" is not in the data.
 */
final class PlanNotation {

    private PlanNotation() {}

    static String of(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.Understood understood -> of(understood.plan());
            case Interpretation.Unclear ignored -> "?";
            case Interpretation.NotInData ignored -> "-";
        };
    }

    static String of(Plan plan) {
        var line = new StringBuilder(
                plan.measures().stream().map(PlanNotation::measure).collect(Collectors.joining(", ")));
        if (!plan.groups().isEmpty()) {
            line.append(" by ")
                    .append(plan.groups().stream().map(PlanNotation::group).collect(Collectors.joining(", ")));
        }
        plan.filters().stream().map(PlanNotation::filter).sorted().forEach(f -> line.append(" | ")
                .append(f));
        plan.part().forEach(f -> line.append(" | of which ").append(filter(f)));
        plan.window().ifPresent(w -> line.append(" | ")
                .append(w.range().from())
                .append("..")
                .append(w.range().until()));
        if (!plan.groups().isEmpty() && plan.order() != usual(plan)) {
            line.append(" | ")
                    .append(
                            switch (plan.order()) {
                                case LARGEST_FIRST -> "largest";
                                case SMALLEST_FIRST -> "smallest";
                                case BY_GROUP -> "by group";
                                case LARGEST_RISE -> "rises";
                                case LARGEST_FALL -> "falls";
                            });
        }
        plan.limit().ifPresent(n -> line.append(" | limit ").append(n));
        plan.having().forEach(h -> line.append(" | having ")
                .append(h.negated() ? "not " : "")
                .append(measure(h.measure()))
                .append(' ')
                .append(h.comparison().sign())
                .append(' ')
                .append(h.number().stripTrailingZeros().toPlainString()));
        plan.limitEach().ifPresent(n -> line.append(" | each ").append(n));
        plan.baseline().ifPresent(b -> line.append(" | against ")
                .append(b.range().from())
                .append("..")
                .append(b.range().until()));
        plan.summary().ifPresent(s -> line.append(" | ").append(lower(s)).append(" of all"));
        if (plan.stepwise()) {
            line.append(" | stepwise");
        }
        if (plan.tableOnly()) {
            line.append(" | table");
        }
        plan.chart().ifPresent(c -> line.append(" | as ").append(lower(c)));
        return line.toString();
    }

    private static Ordering usual(Plan plan) {
        return plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance)
                ? Ordering.BY_GROUP
                : Ordering.LARGEST_FIRST;
    }

    private static String measure(Measure measure) {
        return lower(measure.aggregate()) + measure.column().map(c -> " " + c).orElse("");
    }

    private static String group(Grouping group) {
        return switch (group) {
            case Grouping.ByValue value -> value.column();
            case Grouping.ByTime time -> lower(time.grain()) + "(" + time.column() + ")";
            case Grouping.ByCycle cycle -> lower(cycle.cycle()) + "(" + cycle.column() + ")";
        };
    }

    private static String filter(Filter filter) {
        String not = filter.negated() ? "not " : "";
        return not
                + switch (filter) {
                    case Filter.OneOf one ->
                        one.column() + " = " + one.values().stream().sorted().collect(Collectors.joining(" or "));
                    case Filter.Contains contains -> contains.column() + " ~ " + contains.text();
                    case Filter.Compare compare ->
                        compare.column() + " " + compare.comparison().sign() + " "
                                + compare.number().stripTrailingZeros().toPlainString();
                    case Filter.Missing missing -> missing.column() + " missing";
                    case Filter.Weekdays weekdays ->
                        weekdays.column() + " on "
                                + weekdays.days().stream()
                                        .sorted()
                                        .map(PlanNotation::lower)
                                        .collect(Collectors.joining(" or "));
                };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
