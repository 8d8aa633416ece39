package dev.patchbay.analytics.question.schema;

import java.util.List;
import java.util.Set;

/** Words that stand for each other in the headers of everyday tables; each set is one meaning. */
final class Synonyms {

    static final List<Set<String>> SETS = List.of(
            Set.of("customer", "client", "company"),
            Set.of("agent", "assignee", "engineer", "technician"),
            Set.of("salesrep", "salesperson", "seller", "rep", "salesman"),
            Set.of("product", "item", "article"),
            Set.of("country", "nation"),
            Set.of("status", "state"),
            Set.of("priority", "severity", "urgency"),
            Set.of("department", "division"),
            Set.of("quantity", "units", "unit", "qty", "volume"),
            Set.of("category", "kind"),
            Set.of("revenue", "sales", "sale", "turnover", "income"),
            Set.of("satisfaction", "csat"),
            Set.of("environment", "env"));

    private Synonyms() {}
}
