package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import java.util.Optional;
import java.util.Set;

/** Reads what a share is of: "billable %", "% of tickets that are high", "what share of the bill is EC2". */
final class ShareReader {

    private static final Set<String> LEADS = Set.of("is", "are", "was", "were", "went", "goes", "go", "came", "comes");

    private final Context context;

    ShareReader(Context context) {
        this.context = context;
    }

    void share(Span span) {
        context.draft.share = true;
        beside(span);
    }

    /** Percents may be of a change as well. */
    void percent(Span span) {
        context.draft.percent = true;
        beside(span);
    }

    /** What stands right before or after it is the part. */
    private void beside(Span span) {
        Draft draft = context.draft;
        boolean before = context.cursor
                .before()
                .filter(s -> context.cursor.touches(s, span) && chooses(s))
                .isPresent();
        Optional<Span> next = context.cursor.peek().filter(n -> context.cursor.touches(span, n));
        boolean after = !context.cursor.words(span).getLast().is("of")
                && next.filter(ShareReader::chooses).isPresent();
        if (before && !draft.filters.isEmpty()) {
            draft.part = Optional.of(draft.filters.size() - 1);
        } else if (after) {
            draft.part = Optional.of(draft.filters.size());
        }
    }

    /** Whether a span says of its own which rows are meant: a value, or what is only yes or no. */
    private static boolean chooses(Span span) {
        return switch (span.meaning()) {
            case Meaning.Values ignored -> true;
            case Meaning.Open ignored -> true;
            case Meaning.Columns columns ->
                columns.matches().stream().map(ColumnMatch::column).anyMatch(c -> Lexicon.yes(c)
                        .isPresent());
            default -> false;
        };
    }

    /** "Of the cost in May, what share is EC2": what follows "is" is the part, what was said before is the whole. */
    void lead(Span span) {
        boolean leads = context.cursor.words(span).stream().anyMatch(w -> LEADS.contains(w.lower()));
        if ((context.draft.share || context.draft.percent) && leads) {
            context.draft.part = Optional.of(context.draft.filters.size());
        }
    }

    /** Without groups, and with nothing that says otherwise, all that is chosen is the part. */
    void settle() {
        Draft draft = context.draft;
        boolean alone = !context.groups() && !context.follows() && draft.part().isEmpty();
        if (draft.share && alone && draft.rank.isEmpty() && !draft.filters.isEmpty()) {
            draft.part = Optional.of(0);
        }
    }
}
