package dev.patchbay.analytics.question.dates;

import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days named in a question.
 *
 * @param range half open
 * @param words how many words of the question name it
 * @param note a sentence when the words could also be read otherwise
 * @param open the same days where an end is left open: of a column whose first and last day are not known here
 * @param ends the two periods of "from August to September", when they are apart enough to be compared
 */
public record DatePhrase(
        DateRange range, int words, Optional<String> note, Optional<DateRange> open, List<DateRange> ends) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    static DatePhrase of(DateRange range, int words) {
        return new DatePhrase(range, words, Optional.empty(), Optional.empty(), List.of());
    }

    DatePhrase noting(String sentence) {
        return new DatePhrase(range, words, Optional.of(sentence), open, ends);
    }

    DatePhrase longer(int more) {
        return new DatePhrase(range, words + more, note, open, ends);
    }

    /** From a day on, to the last one that is held. */
    DatePhrase since(DateRange held) {
        return new DatePhrase(held, words, note, Optional.of(new DateRange(held.from(), LAST)), List.of());
    }

    /** From the first day that is held. */
    DatePhrase until(DateRange held) {
        return new DatePhrase(held, words, note, Optional.of(new DateRange(FIRST, held.until())), List.of());
    }

    /** All days before one. */
    public static DateRange before(LocalDate day) {
        return new DateRange(FIRST, day);
    }

    /** Whether the days have no end, or end with the last ones that are held. */
    public boolean lasts(Optional<DateRange> held) {
        return open.filter(DatePhrase::noLast).isPresent()
                || held.filter(days -> !range.until().isBefore(days.until())).isPresent();
    }

    /** Whether the days have no first one. */
    public static boolean noFirst(DateRange range) {
        return range.from().equals(FIRST);
    }

    static boolean noLast(DateRange range) {
        return range.until().equals(LAST);
    }
}
