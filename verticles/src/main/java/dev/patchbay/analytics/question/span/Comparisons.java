package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Word;
import java.util.List;
import java.util.stream.IntStream;

/** Tells what words are from being compared with something. */
final class Comparisons {

    private final Lexicon lexicon;

    Comparisons(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "over 2000" is an amount, unless the data holds that year. */
    boolean amount(List<Word> words, int at, DatePhrase phrase) {
        boolean compares = phrase.words() == 2
                && words.get(at + 1).lower().matches("\\d{4}")
                && Tagger.meaning(words.subList(at, at + 1))
                        .filter(Meaning.Compared.class::isInstance)
                        .isPresent();
        return compares
                && lexicon.dataset()
                        .dates()
                        .filter(covered -> phrase.range().from().isBefore(covered.until())
                                && covered.from().isBefore(phrase.range().until()))
                        .isEmpty();
    }

    /** "list cost vs billed cost": on both sides of a comparison stands the like. */
    boolean compared(List<Word> words, int at, int until) {
        boolean after = versus(words, until)
                && IntStream.rangeClosed(until + 2, Math.min(words.size(), until + 1 + Tagger.LONGEST_NAME))
                        .anyMatch(end -> number(words.subList(until + 1, end)));
        boolean before = versus(words, at - 1)
                && IntStream.range(Math.max(0, at - 1 - Tagger.LONGEST_NAME), at - 1)
                        .anyMatch(from -> number(words.subList(from, at - 1)));
        return until - at > 1 && (after || before);
    }

    private static boolean versus(List<Word> words, int at) {
        return at > 0
                && at < words.size()
                && Tagger.meaning(words.subList(at, at + 1))
                        .filter(Meaning.Versus.class::isInstance)
                        .isPresent();
    }

    private boolean number(List<Word> name) {
        return lexicon.columns(name).stream().anyMatch(ColumnMatch::numeric);
    }
}
