package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;

/** Holds a plan against each "not" of a question: what is said right after it has to be what is left out. */
final class NegationAudit {

    private final List<Span> spans;
    private final Plan plan;
    private final PlanParts parts;

    NegationAudit(List<Span> spans, Plan plan) {
        this.spans = spans;
        this.plan = plan;
        this.parts = new PlanParts(plan);
    }

    /** What stands right after "not" is what is left out. */
    boolean kept(Span not) {
        Optional<Span> next = spans.stream()
                .filter(s -> s.from() >= not.until() && !s.is(Meaning.Filler.class) && !s.is(Meaning.Link.class))
                .filter(s -> !s.is(Meaning.GroupBy.class))
                .findFirst();
        boolean otherwise = next.map(Span::meaning)
                .map(m -> switch (m) {
                    case Meaning.Values values ->
                        values.matches().stream()
                                .anyMatch(v -> parts.includes(v.column().name(), v.values()));
                    case Meaning.Compared compared -> !parts.negates(compared.comparison());
                    default -> false;
                })
                .orElse(false);
        boolean filled = next.filter(s -> s.is(Meaning.Absent.class) || s.is(Meaning.Open.class))
                        .isPresent()
                && parts.filter(f -> f instanceof Filter.Missing && f.negated());
        return filled
                || next.filter(this::wasBefore).isPresent()
                || parts.negates() && !otherwise
                || next.filter(this::opposed).isPresent();
    }

    /** "not seen since May": what was last seen before. */
    private boolean wasBefore(Span said) {
        return said.meaning() instanceof Meaning.Columns columns
                && plan.window()
                        .filter(w -> DatePhrase.noFirst(w.range())
                                && columns.matches().stream()
                                        .anyMatch(m -> m.column().name().equals(w.column())))
                        .isPresent();
    }

    /** "billable vs non billable": what is left out on one side of it is a group of its own. */
    private boolean opposed(Span said) {
        return spans.stream().anyMatch(s -> s.is(Meaning.Versus.class))
                && said.meaning() instanceof Meaning.Columns columns
                && columns.matches().stream().anyMatch(c -> plan.groups().stream()
                        .anyMatch(g -> g.column().equals(c.column().name())));
    }
}
