package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the values set against each other have no rows: without a word they would seem to be left out. */
final class AbsentValues {

    private static final int MOST_NAMED = 5;

    private AbsentValues() {}

    /** " No row is of AWS Lambda."; empty when each value that was asked for is in the answer. */
    static String sentence(Plan plan, ResultTable table) {
        boolean all = plan.limit().isEmpty()
                && plan.limitEach().isEmpty()
                && plan.having().isEmpty();
        if (!all || plan.groups().isEmpty() || !(plan.groups().getLast() instanceof Grouping.ByValue group)) {
            return "";
        }
        int place = plan.groups().size() - 1;
        Set<String> shown = table.rows().stream()
                .map(row -> Text.lower(row.get(place).text()))
                .collect(Collectors.toSet());
        List<String> absent = plan.filters().stream()
                .filter(f -> f instanceof Filter.OneOf one
                        && !one.negated()
                        && one.column().equals(group.column()))
                .flatMap(f -> ((Filter.OneOf) f).values().stream())
                .filter(value -> !shown.contains(Text.lower(value)))
                .toList();
        return absent.isEmpty() || absent.size() > MOST_NAMED
                ? ""
                : " No row is of " + String.join(" or ", absent) + ".";
    }
}
