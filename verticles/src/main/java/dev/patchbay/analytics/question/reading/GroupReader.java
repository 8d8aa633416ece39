package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Filter;
import java.util.List;
import java.util.Optional;

/** Reads what follows "by". */
final class GroupReader {

    private final Context context;
    private final FilterReader filters;

    GroupReader(Context context, FilterReader filters) {
        this.context = context;
        this.filters = filters;
    }

    void time(Target target) {
        context.draft.aboutData = true;
        context.draft.groups.add(target);
    }

    void groupBy(Meaning.GroupBy by) {
        context.draft.further |= by.further();
        context.negated = false;
        context.where = false;
        while (true) {
            context.cursor.skip(Meaning.Filler.class, Meaning.Different.class);
            Optional<Span> next = context.cursor.peek();
            if (next.isEmpty() || !group(next.get())) {
                return;
            }
            int joined = context.cursor.run(Meaning.Joined.class);
            Optional<Span> following = context.cursor.peek(joined);
            boolean list = joined > 0
                    && following.isPresent()
                    && (following.get().is(Meaning.Columns.class)
                            || following.get().is(Meaning.Step.class));
            if (!list) {
                return;
            }
            context.cursor.advance(joined);
        }
    }

    /** Takes one thing to group by; false when something to measure by, or nothing, follows. */
    private boolean group(Span span) {
        switch (span.meaning()) {
            case Meaning.Step step -> {
                context.cursor.advance(1);
                time(new Target.Time(step.grain(), Optional.empty(), true));
                return true;
            }
            case Meaning.Columns columns -> {
                List<ColumnMatch> best = Lexicon.best(columns.matches(), m -> !m.numeric());
                if (best.isEmpty()) {
                    return false;
                }
                context.cursor.advance(1);
                context.draft.aboutData = true;
                context.counting = false;
                add(span, best);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void add(Span span, List<ColumnMatch> best) {
        if (best.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (best.get(0).date()) {
            context.draft.groups.add(new Target.OverTime(Optional.of(column)));
            return;
        }
        var target = new Target.Value(column, context.plural(span));
        boolean chosen = filters.ofColumn(best, false);
        if (!chosen || !oneValue(column)) {
            context.draft.groups.add(target);
        }
        context.named(chosen ? Optional.empty() : Optional.of(target), span);
    }

    /** "by region us-east-1" chooses one region; there is nothing to group. */
    private boolean oneValue(Column column) {
        return context.draft.filters.stream()
                .anyMatch(f -> f instanceof Filter.OneOf one
                        && one.column().equals(column.name())
                        && !one.negated()
                        && one.values().size() == 1);
    }
}
