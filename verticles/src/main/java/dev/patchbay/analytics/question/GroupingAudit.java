package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;

/** Holds a plan against each "by" and "per" of a question: something has to be grouped, chosen or ordered by it. */
final class GroupingAudit {

    private final List<Span> spans;
    private final Plan plan;
    private final PlanParts parts;

    GroupingAudit(List<Span> spans, Plan plan) {
        this.spans = spans;
        this.plan = plan;
        this.parts = new PlanParts(plan);
    }

    /** "By email" chooses rows, "by cost" orders them, and "per order" is an average. */
    boolean kept(Span span) {
        boolean choosing = spans.stream()
                .filter(s -> s.from() >= span.until() && !s.is(Meaning.Filler.class))
                .findFirst()
                .filter(s -> s.is(Meaning.Columns.class)
                        || s.meaning() instanceof Meaning.Values values
                                && (!afterAmount(span)
                                        || values.matches().stream().anyMatch(v -> !v.partial())))
                .isPresent();
        return !plan.groups().isEmpty()
                || parts.aggregate(Aggregate.AVERAGE)
                || ofRows(span)
                || parts.ranks(Optional.empty())
                || choosing && (parts.filter(f -> !f.negated()) || notBy(span));
    }

    /** "Median cost per line item" is one of the line items'. */
    private boolean ofRows(Span by) {
        return parts.measures().noneMatch(m -> m.aggregate().additive() || m.aggregate() == Aggregate.COUNT_DISTINCT)
                && spans.stream().anyMatch(s -> s.is(Meaning.Rows.class) && s.from() == by.until());
    }

    private boolean notBy(Span by) {
        return parts.negates() && spans.stream().anyMatch(s -> s.is(Meaning.Not.class) && s.until() == by.from());
    }

    /** "Closed by Ben" chooses what Ben closed; "cost by env" is of groups, though a value has the word in it. */
    private boolean afterAmount(Span by) {
        return spans.stream()
                .filter(s -> s.until() == by.from())
                .anyMatch(s -> s.is(Meaning.MainCost.class)
                        || s.meaning() instanceof Meaning.Columns columns
                                && columns.matches().get(0).numeric());
    }
}
