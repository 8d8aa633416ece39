package dev.patchbay.analytics.question.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand for each other in the headers of everyday tables, some of them German; each set is one meaning. */
final class Synonyms {

    static final List<Set<String>> SETS = List.of(
            Set.of("customer", "client", "company", "kunde"),
            Set.of("agent", "assignee", "engineer", "technician", "techniker", "mitarbeiter"),
            Set.of("salesrep", "salesperson", "seller", "rep", "salesman"),
            Set.of("product", "item", "article"),
            Set.of("hours", "hour", "stunden"),
            Set.of("minutes", "minute", "minuten"),
            Set.of("rate", "stundensatz"),
            Set.of("activity", "tatigkeit"),
            Set.of("amount", "betrag"),
            Set.of("date", "datum"),
            Set.of("country", "nation"),
            Set.of("status", "state"),
            Set.of("priority", "severity", "urgency", "prio"),
            Set.of("department", "division"),
            Set.of("quantity", "units", "unit", "qty", "volume"),
            Set.of("category", "kind"),
            Set.of("revenue", "sales", "sale", "turnover", "income"),
            Set.of("satisfaction", "csat", "rating"),
            Set.of("closed", "resolved", "completed", "solved", "finished", "resolution"),
            Set.of("created", "opened", "raised", "submitted", "reported"),
            Set.of("hours", "hrs", "hr"),
            Set.of("minutes", "mins", "min"),
            Set.of("host", "hostname", "machine", "device", "computer", "pc", "pcs", "box"),
            Set.of("environment", "env"));

    /** Words of which the first stands for the second where no column is called so. */
    static final Map<String, String> INSTEAD = Map.of("customer", "account", "client", "account", "tenant", "account");

    private Synonyms() {}
}
