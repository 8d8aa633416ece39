package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Measure;
import java.util.List;
import java.util.Optional;

/** Reads what follows "by". */
final class GroupReader {

    /** How much better a name has to fit than another to be the one that is meant. */
    private static final double CLEARLY = 0.2;

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
        boolean value =
                context.cursor.peek().filter(s -> s.is(Meaning.Values.class)).isPresent();
        context.negated &= value;
        context.where = false;
        for (boolean first = true; true; first = false) {
            context.cursor.skip(Meaning.Filler.class, Meaning.Different.class);
            Optional<Span> next = context.cursor.peek();
            if (next.isEmpty() || first && by.each() && perUnit(next.get()) || !group(next.get())) {
                return;
            }
            context.draft.each |= by.each();
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

    /** "Resources per provider" is how many different resources each has, where nothing else is measured. */
    void countOfEach() {
        Draft draft = context.draft;
        boolean nothingElse = draft.each
                && draft.named.size() == 1
                && draft.rank.isEmpty()
                && !draft.changesMeasures()
                && draft.having.isEmpty();
        if (nothingElse && draft.named.get(0) instanceof Target.Value named && named.plural()) {
            draft.named.clear();
            draft.measures.add(Measure.of(
                    Aggregate.COUNT_DISTINCT,
                    context.lexicon.identity(named.column()).name()));
        }
    }

    /** "revenue per order" is of single rows; "cost per GB" and "cost per hour used" divide one amount by another. */
    private boolean perUnit(Span span) {
        if (span.is(Meaning.Rows.class)) {
            context.cursor.advance(1);
            context.draft.perRow = true;
            return true;
        }
        boolean amount = span.meaning() instanceof Meaning.Columns columns
                && columns.matches().stream().allMatch(ColumnMatch::numeric);
        if (amount || span.is(Meaning.Values.class)) {
            context.draft.problems.add(new Problem.Beyond("one amount divided by another"));
        }
        return false;
    }

    /** Takes one thing to group by; false when something to measure by, or nothing, follows. */
    private boolean group(Span span) {
        switch (span.meaning()) {
            case Meaning.Step step -> {
                boolean ranksBy = context.draft.rank.isPresent() && context.plural(span);
                if (ranksBy && !context.amountsIn(span).isEmpty()) {
                    return false;
                }
                context.cursor.advance(1);
                time(new Target.Time(step.grain(), Optional.empty(), true));
                return true;
            }
            case Meaning.Recurring recurring -> {
                context.cursor.advance(1);
                time(new Target.Cycled(recurring.cycle(), true));
                return true;
            }
            case Meaning.Columns columns -> {
                List<ColumnMatch> best = Lexicon.best(columns.matches(), m -> !m.numeric());
                if (best.isEmpty()
                        || amount(columns.matches(), best)
                        || ofAmount(span, best.get(0).column())) {
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

    /** "by billable amount": the amount of what is billable. */
    private boolean ofAmount(Span span, Column column) {
        Optional<Span> next = context.cursor.peek(1).filter(n -> context.cursor.touches(span, n));
        boolean amount = next.filter(n -> n.is(Meaning.MainCost.class)
                        || n.meaning() instanceof Meaning.Columns columns
                                && columns.matches().stream().allMatch(ColumnMatch::numeric))
                .isPresent();
        return amount && Lexicon.yes(column).isPresent();
    }

    /** "by cost" ranks by the amount called so, though a cost centre has the word in its name as well. */
    private static boolean amount(List<ColumnMatch> matches, List<ColumnMatch> best) {
        return matches.stream()
                .anyMatch(m -> m.numeric() && m.score() > best.get(0).score() + CLEARLY);
    }

    /** "by due month": one step of time, of that date. */
    private boolean step() {
        return context.cursor
                .peek()
                .filter(next -> next.is(Meaning.Step.class)
                        || next.is(Meaning.EveryStep.class)
                        || next.is(Meaning.Recurring.class))
                .isPresent();
    }

    private void add(Span span, List<ColumnMatch> best) {
        if (best.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (best.get(0).date() && step()) {
            context.draft.date = Optional.of(column);
            return;
        }
        if (best.get(0).date()) {
            context.draft.groups.add(new Target.OverTime(Optional.of(column)));
            return;
        }
        if (column.distinct() == 0) {
            context.draft.problems.add(new Problem.EmptyColumn(column));
        }
        boolean chosen = filters.ofColumn(best, false);
        var target = new Target.Value(chosen ? column : context.grouped(span, column), context.plural(span));
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
