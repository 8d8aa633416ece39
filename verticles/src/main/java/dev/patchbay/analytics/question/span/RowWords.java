package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells where a word names what each row is: "tickets" in a file of tickets. */
final class RowWords {

    private static final double ENTITY = 1.95;
    /** "tickets" are rows, though the column of their ids is called just so. */
    private static final double ENTITY_NAMED = 2.1;

    private RowWords() {}

    static Optional<Span> at(Lexicon lexicon, List<Word> words, int at) {
        Word word = words.get(at);
        if (word.quoted() || !lexicon.entity(word)) {
            return Optional.empty();
        }
        boolean named = lexicon.columns(List.of(word)).stream()
                .map(ColumnMatch::column)
                .anyMatch(c -> c.role() == ColumnRole.ID && c.label().equals(Text.singular(word.lower())));
        double weight = named && !grouped(words, at) ? ENTITY_NAMED : ENTITY;
        return Optional.of(new Span(at, at + 1, new Meaning.Rows(), weight));
    }

    /** "cost by host", "top 5 hosts": its column, though each row is a host; "top 5 customers by tickets" counts rows. */
    private static boolean grouped(List<Word> words, int at) {
        String word = words.get(at).lower();
        boolean ranked = !Text.singular(word).equals(word)
                && IntStream.range(0, at).anyMatch(i -> Rankings.at(words, i).isPresent());
        return at > 0
                && (words.get(at - 1).lower().equals("by") && !ranked
                        || Numbers.read(words.get(at - 1)).isPresent());
    }
}
