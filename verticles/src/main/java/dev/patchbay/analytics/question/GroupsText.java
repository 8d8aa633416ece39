package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** An answer in groups: the first group against the whole, the next two, and how many more there are. */
final class GroupsText {

    private static final int NAMED_AFTER_FIRST = 2;

    private final PlanText words;
    private final Plan plan;
    private final Measure measure;

    GroupsText(PlanText words, Plan plan) {
        this.words = words;
        this.plan = plan;
        this.measure = plan.measures().get(0);
    }

    String text(ResultTable table, BigDecimal whole) {
        List<List<ResultTable.Cell>> rows = table.rows().stream()
                .filter(r -> r.get(plan.groups().size()).number() != null)
                .toList();
        if (rows.isEmpty()) {
            return "No group has a value.";
        }
        List<List<ResultTable.Cell>> leading = plan.order() == Ordering.BY_GROUP
                ? rows.stream().sorted(this::larger).toList()
                : rows;
        String text = name(leading.get(0)) + verb() + value(leading.get(0)) + whole(leading.get(0), whole) + ".";
        if (leading.size() > 1) {
            text += " Next: "
                    + leading.subList(1, Math.min(leading.size(), NAMED_AFTER_FIRST + 1)).stream()
                            .map(r -> name(r) + " " + value(r))
                            .collect(Collectors.joining(", "))
                    + more(table, leading.size()) + ".";
        }
        return text;
    }

    private String more(ResultTable table, int shown) {
        long rest = Math.max(table.totalRows(), shown) - 1 - Math.min(shown - 1, NAMED_AFTER_FIRST);
        return rest > 0 ? "; " + Figures.count(rest) + " more" : "";
    }

    private int larger(List<ResultTable.Cell> left, List<ResultTable.Cell> right) {
        return number(right).compareTo(number(left));
    }

    private BigDecimal number(List<ResultTable.Cell> row) {
        return row.get(plan.groups().size()).number();
    }

    private String name(List<ResultTable.Cell> row) {
        return row.subList(0, plan.groups().size()).stream()
                .map(ResultTable.Cell::text)
                .collect(Collectors.joining(" / "));
    }

    private String value(List<ResultTable.Cell> row) {
        return measure.aggregate() == Aggregate.COUNT ? words.rows(number(row)) : words.value(measure, number(row));
    }

    private String verb() {
        String column = measure.column().map(words::label).orElse("");
        return switch (measure.aggregate()) {
            case SUM -> column.endsWith("cost") ? " cost " : " has ";
            case COUNT, COUNT_DISTINCT -> " has ";
            case AVERAGE -> " averages ";
            case MEDIAN -> " has a median of ";
            case MIN -> " goes down to ";
            case MAX -> " goes up to ";
        };
    }

    /** Shares only of what adds up. */
    private String whole(List<ResultTable.Cell> row, BigDecimal whole) {
        boolean adds = measure.aggregate() == Aggregate.SUM || measure.aggregate() == Aggregate.COUNT;
        if (adds
                && whole.signum() > 0
                && number(row).signum() >= 0
                && number(row).compareTo(whole) <= 0) {
            return ", " + Figures.share(number(row), whole) + " of " + words.value(measure, whole);
        }
        String what = measure.aggregate() == Aggregate.COUNT_DISTINCT ? " different ones" : "";
        return what + (adds ? " of " : "; overall it is ") + words.value(measure, whole);
    }
}
