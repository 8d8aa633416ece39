package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Filter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text that values are to hold or to begin with. */
final class TextReader {

    private final Cursor cursor;
    private final Draft draft;

    TextReader(Context context) {
        this.cursor = context.cursor;
        this.draft = context.draft;
    }

    /** The words after "containing", whatever they mean elsewhere. */
    boolean containing(Column column, boolean negated) {
        return text().map(t -> draft.filters.add(new Filter.Contains(column.name(), t, negated)))
                .orElse(false);
    }

    /** Spelled out as the values that begin so; only when all values are known. */
    boolean startingWith(Column column, boolean negated) {
        Optional<String> text = text();
        List<String> values = column.values().stream()
                .filter(v -> text.isPresent() && Text.lower(v).startsWith(Text.lower(text.get())))
                .toList();
        if (values.isEmpty() || column.distinct() > column.values().size()) {
            draft.problems.add(new Problem.Beyond("the beginnings of " + column.label()));
            return true;
        }
        draft.filter(new Filter.OneOf(column.name(), values, negated));
        return true;
    }

    private Optional<String> text() {
        int from = cursor.position();
        cursor.skip(Meaning.Filler.class);
        int at = Math.max(from, cursor.position());
        if (at >= cursor.words().size()) {
            return Optional.empty();
        }
        int until = cursor.peek()
                .filter(s -> s.from() == at && s.is(Meaning.Values.class))
                .map(Span::until)
                .orElse(at + 1);
        cursor.moveTo(until);
        draft.read(at, until);
        return Optional.of(
                cursor.words().subList(at, until).stream().map(Word::text).collect(Collectors.joining(" ")));
    }
}
