package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One word that holds what is read apart: "3-10 September", "September 3-10", "mid-August". */
final class JoinedDays {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,2}(?:st|nd|rd|th)?)-(\\d{1,2}(?:st|nd|rd|th)?)");
    private static final Pattern PART = Pattern.compile("(mid|early|late)-(\\p{L}+)");

    private JoinedDays() {}

    /**
     * @param days reads "3 to 10 September" from the first word on
     * @param part reads "mid August" so
     */
    static Optional<DatePhrase> at(
            List<Word> words,
            int at,
            Function<List<Word>, Optional<DatePhrase>> days,
            Function<List<Word>, Optional<DatePhrase>> part) {
        String word = words.get(at).lower();
        Matcher joined = PART.matcher(word);
        if (joined.matches()) {
            return part.apply(apart(words, at + 1, joined.group(1), joined.group(2)))
                    .map(p -> p.longer(-1));
        }
        Matcher first = DAYS.matcher(word);
        if (first.matches()) {
            return days.apply(apart(words, at + 1, first.group(1), "to", first.group(2)))
                    .map(p -> whole(p, 2));
        }
        Matcher second = DAYS.matcher(at + 1 < words.size() ? words.get(at + 1).lower() : "");
        return second.matches() && word.matches("\\p{L}+")
                ? days.apply(apart(words, at + 2, word, second.group(1), "to", word, second.group(2)))
                        .map(p -> whole(p, 3))
                : Optional.empty();
    }

    /** Days with a dash between are one stretch of time, not two to compare. */
    private static DatePhrase whole(DatePhrase days, int more) {
        return DatePhrase.of(days.range(), days.words() - more);
    }

    private static List<Word> apart(List<Word> words, int rest, String... parts) {
        return Stream.concat(Stream.of(parts).map(Word::of), words.subList(rest, words.size()).stream())
                .toList();
    }
}
