package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.analytics.question.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Puts right what was misspelt: only words that mean nothing as they are, and never silently. */
final class Corrections {

    private final Lexicon lexicon;
    private final Tagger tagger;

    /** @param notes a sentence for each name or value that was corrected */
    record Corrected(List<Word> words, List<Span> spans, List<String> notes) {}

    Corrections(Lexicon lexicon, Tagger tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
    }

    Corrected correct(List<Word> asked) {
        List<Span> spans = tagger.tag(asked);
        var covered = new BitSet();
        spans.forEach(s -> covered.set(s.from(), s.until()));
        var words = new ArrayList<>(asked);
        var places = new ArrayList<Integer>();
        for (int place = covered.nextClearBit(0); place < words.size(); place = covered.nextClearBit(place + 1)) {
            int at = place;
            corrected(asked.get(place)).ifPresent(w -> {
                words.set(at, w);
                places.add(at);
            });
        }
        if (places.isEmpty()) {
            return new Corrected(asked, spans, List.of());
        }
        List<Span> again = tagger.tag(words);
        var notes = places.stream()
                .map(p -> "Read \"" + asked.get(p).text() + "\" as \"" + meant(words, again, p) + "\".")
                .toList();
        return new Corrected(words, again, notes);
    }

    private Optional<Word> corrected(Word word) {
        return Tagger.vocabularyWord(word).or(() -> lexicon.corrected(word)).map(Word::of);
    }

    private static String meant(List<Word> words, List<Span> spans, int place) {
        return spans.stream()
                .filter(s -> s.from() <= place && place < s.until())
                .map(Span::meaning)
                .map(m -> switch (m) {
                    case Meaning.Values values ->
                        values.matches().get(0).values().get(0);
                    case Meaning.Columns columns ->
                        columns.matches().get(0).column().label();
                    default -> words.get(place).text();
                })
                .findFirst()
                .orElse(words.get(place).text());
    }
}
