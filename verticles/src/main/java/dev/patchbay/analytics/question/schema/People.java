package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.List;
import java.util.Set;

/** Which columns "who" asks for: those of who does the work, else of whom it is for. */
final class People {

    private static final List<Set<String>> BY_NEARNESS = List.of(
            Set.of(
                    "agent",
                    "assignee",
                    "assigned",
                    "engineer",
                    "technician",
                    "techniker",
                    "mitarbeiter",
                    "consultant",
                    "employee",
                    "staff",
                    "worker",
                    "seller",
                    "rep",
                    "salesperson",
                    "resolver",
                    "person"),
            Set.of(
                    "owner",
                    "acknowledged",
                    "approver",
                    "author",
                    "manager",
                    "user",
                    "requester",
                    "reporter",
                    "contact"),
            Set.of("customer", "client", "company", "kunde"));

    private static final Set<String> COUNTS = Set.of("id", "email", "mail", "count", "number", "type", "at", "on");

    private People() {}

    /** The columns that come first; several where they are alike, none where nobody is named. */
    static List<Column> of(List<Column> columns) {
        for (Set<String> words : BY_NEARNESS) {
            List<Column> named = columns.stream()
                    .filter(c -> c.role() == ColumnRole.DIMENSION || c.role() == ColumnRole.TAG)
                    .filter(c -> names(Text.split(c.label()), words))
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private static boolean names(List<String> label, Set<String> words) {
        return label.stream().map(Text::singular).anyMatch(words::contains)
                && label.stream().noneMatch(COUNTS::contains);
    }
}
