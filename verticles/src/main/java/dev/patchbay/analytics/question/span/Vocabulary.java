package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.words.Spelling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of questions that mean the same over every dataset; phrases are parted by "|". */
final class Vocabulary {

    /** Words in the longest phrase. */
    static final int LONGEST = 5;

    private static final Map<String, Meaning> PHRASES = new HashMap<>();

    static {
        CorePhrases.all(Vocabulary::put);
        SpeechPhrases.all(Vocabulary::put);
    }

    private static final Spelling SPELLING = new Spelling(PHRASES.entrySet().stream()
            .filter(e -> e.getKey().length() > 4 && !e.getKey().contains(" "))
            .filter(e -> !(e.getValue() instanceof Meaning.Filler || e.getValue() instanceof Meaning.Beyond))
            .map(Map.Entry::getKey)
            .toList());

    private Vocabulary() {}

    static Optional<Meaning> find(String phrase) {
        return Optional.ofNullable(PHRASES.get(phrase));
    }

    static Optional<String> corrected(String word) {
        return SPELLING.correct(word);
    }

    private static void put(Meaning meaning, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            PHRASES.put(phrase, meaning);
        }
    }
}
