package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import java.util.List;
import java.util.Optional;

/** Reads aggregates and orders, which change each other's meaning: "total of the top 3", "lowest and highest". */
final class RankReader {

    private final Context context;

    RankReader(Context context) {
        this.context = context;
    }

    /** One takes the place of the one before, unless they are joined: "min and max". */
    void aggregate(Aggregate aggregate) {
        boolean joined =
                context.cursor.before().filter(s -> s.is(Meaning.Joined.class)).isPresent();
        int ahead = context.cursor.run(Meaning.Filler.class, Meaning.Link.class);
        boolean ofTheTop = context.cursor
                .peek(ahead)
                .filter(s -> s.is(Meaning.Ranked.class)
                        || s.meaning() instanceof Meaning.Superlative superlative
                                && superlative.count().isPresent())
                .isPresent();
        if (ofTheTop && (aggregate == Aggregate.SUM || aggregate == Aggregate.AVERAGE)) {
            context.draft.summary = Optional.of(aggregate);
            return;
        }
        if (!joined) {
            context.draft.aggregates.clear();
        }
        if (!context.draft.aggregates.contains(aggregate)) {
            context.draft.aggregates.add(aggregate);
        }
    }

    void superlative(Span span, Meaning.Superlative superlative) {
        if (new QualityReader(context).endOfScale(span)) {
            return;
        }
        Optional<Draft.Rank> before = context.draft.rank;
        context.draft.bothEnds |= before.filter(r -> r.largest() != superlative.largest()
                        && r.count().isEmpty()
                        && superlative.count().isEmpty())
                .isPresent();
        rank(new Draft.Rank(
                superlative.count().or(() -> before.flatMap(Draft.Rank::count)),
                superlative.largest(),
                false,
                superlative.basis()));
        context.mostOf = RowReader.counts(context.cursor.words(span));
        context.counting |= mostOf(span);
    }

    /** "The last 5 invoices" are the latest; of what is shown already they are the last ones. */
    void ranked(Span span, Meaning.Ranked ranked) {
        boolean inTime =
                context.cursor.words(span).stream().anyMatch(w -> w.lower().matches("first|last"));
        if (inTime && !context.follows()) {
            context.draft.problems.add(new Problem.Beyond("the latest or the earliest of something"));
        }
        rank(new Draft.Rank(ranked.count(), ranked.largest(), true, Meaning.Basis.USUAL));
    }

    /** The best of times that people wait are the shortest. */
    void settle() {
        boolean waiting = context.draft.measures.stream()
                .flatMap(m -> m.column().flatMap(context.lexicon.dataset()::column).stream())
                .limit(1)
                .anyMatch(Amounts::waiting);
        context.draft.rank = context.draft.rank.map(r -> waiting && r.basis() == Meaning.Basis.JUDGED
                ? new Draft.Rank(r.count(), !r.largest(), r.alwaysGroups(), Meaning.Basis.USUAL)
                : r);
    }

    void rank(Draft.Rank rank) {
        context.draft.rank = Optional.of(rank);
    }

    /** "Which provider has the most services?" counts the services of each. */
    private boolean mostOf(Span span) {
        int different = context.cursor.run(Meaning.Different.class);
        Optional<Span> next =
                context.cursor.peek(different).filter(n -> different > 0 || context.cursor.touches(span, n));
        return !context.draft.named.isEmpty()
                && List.of("most", "fewest", "least")
                        .contains(context.cursor.words(span).getLast().lower())
                && next.isPresent()
                && context.plural(next.get())
                && next.get().meaning() instanceof Meaning.Columns columns
                && columns.matches().stream().noneMatch(m -> m.numeric() || m.date());
    }
}
