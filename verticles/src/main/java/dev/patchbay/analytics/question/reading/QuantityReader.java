package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Filter;
import java.util.List;

/** Reads "usage" and its units where they are how much was used, and not a kind of charge. */
final class QuantityReader {

    private final Context context;
    private final MeasureReader measures;

    QuantityReader(Context context, MeasureReader measures) {
        this.context = context;
        this.measures = measures;
    }

    /** "usage" with no word of cost is how much was used, though a kind of charge is called so too. */
    boolean usage(Span span, List<ValueMatch> matches) {
        List<Word> words = context.cursor.words(span);
        boolean only = span.from() > 0
                && context.cursor.words().get(span.from() - 1).lower().matches("only|just");
        return words.size() == 1
                && (words.get(0).is("usage")
                        || context.draft.rank.isEmpty() && (words.get(0).is("hours") || unit(span, matches)))
                && !context.negated
                && !context.costed
                && !only
                && context.cursor
                        .peek()
                        .filter(next -> next.is(Meaning.Rows.class))
                        .isEmpty()
                && context.usage().isPresent();
    }

    /** "requests by operation" and "how many GB" are amounts of that unit; "usage in hours" chooses the unit. */
    private boolean unit(Span span, List<ValueMatch> matches) {
        boolean choosing =
                context.cursor.before().filter(s -> s.is(Meaning.Link.class)).isPresent();
        return !choosing
                && context.draft.measures.isEmpty()
                && matches.stream().anyMatch(m -> !m.partial() && unitOfUsage(m.column()));
    }

    private boolean unitOfUsage(Column column) {
        return context.usage()
                .flatMap(context.lexicon::unitOf)
                .filter(column::equals)
                .isPresent();
    }

    /** How much was used, of the unit alone that a word like "hours" names. */
    void used(Span span, List<ValueMatch> matches) {
        Column quantity = context.usage().orElseThrow();
        context.draft.counted &= !context.counting;
        context.counting = false;
        matches.stream()
                .filter(m -> unitOfUsage(m.column()))
                .forEach(m -> context.draft.filter(
                        new Filter.OneOf(m.column().name(), m.values().subList(0, 1), false)));
        measures.numeric(span, quantity);
    }
}
