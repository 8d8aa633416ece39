package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that judge, and are no value of a file where a figure or a scale follows: "low satisfaction". */
final class QualityReader {

    private static final Set<String> JUDGING = Set.of("low", "high", "good", "bad", "poor", "great", "medium");
    private static final Set<String> ENDS = Set.of("lowest", "highest", "worst", "best", "greatest", "least");
    private static final Set<String> SCALES =
            Set.of("priority", "severity", "urgency", "impact", "risk", "level", "tier");

    private final Context context;

    QualityReader(Context context) {
        this.context = context;
    }

    /** "Customers with low satisfaction" are not those of a low priority: how low, nothing says. */
    boolean judges(Span span) {
        String said = context.cursor.words(span).getLast().lower();
        Optional<Span> next = context.cursor.peek().filter(n -> context.cursor.touches(span, n));
        Optional<Column> figure = next.filter(n -> JUDGING.contains(said) && n.until() > n.from())
                .map(Span::meaning)
                .filter(Meaning.Columns.class::isInstance)
                .map(m -> Lexicon.best(((Meaning.Columns) m).matches(), c -> true))
                .filter(best -> best.stream().allMatch(ColumnMatch::numeric))
                .map(best -> best.get(0).column());
        figure.ifPresent(column -> context.draft.problems.add(new Problem.HowMuchIs(said, column)));
        return figure.isPresent();
    }

    /** "The lowest priority" is one of its values, and which one only people know. */
    boolean endOfScale(Span span) {
        List<String> said =
                context.cursor.words(span).stream().map(w -> w.lower()).toList();
        Optional<Span> next = context.cursor
                .peek()
                .filter(n -> context.cursor.touches(span, n) && ENDS.contains(said.getLast()) && !context.plural(n));
        Optional<Column> scale = next.map(Span::meaning)
                .filter(Meaning.Columns.class::isInstance)
                .map(m -> Lexicon.best(((Meaning.Columns) m).matches(), c -> !c.numeric() && !c.date()))
                .filter(best -> best.size() == 1)
                .map(best -> best.get(0).column())
                .filter(column -> Text.split(column.name()).stream().anyMatch(SCALES::contains));
        scale.ifPresent(column -> context.draft.problems.add(new Problem.WhichOfScale(
                new Span(span.from(), next.get().until(), span.meaning(), span.weight()), column)));
        return scale.isPresent();
    }
}
