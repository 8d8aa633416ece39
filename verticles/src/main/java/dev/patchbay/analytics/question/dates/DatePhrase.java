package dev.patchbay.analytics.question.dates;

import dev.patchbay.model.analytics.DateRange;
import java.util.Optional;

/**
 * Days named in a question.
 *
 * @param range half open
 * @param words how many words of the question name it
 * @param note a sentence when the words could also be read otherwise
 */
public record DatePhrase(DateRange range, int words, Optional<String> note) {

    static DatePhrase of(DateRange range, int words) {
        return new DatePhrase(range, words, Optional.empty());
    }

    DatePhrase longer(int more) {
        return new DatePhrase(range, words + more, note);
    }

    DatePhrase over(DateRange other) {
        return new DatePhrase(other, words, note);
    }
}
