package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** "the first week of September", "the last 3 days of Q1", "the second half of 2024"; a week is seven days here. */
final class PartsOfPeriods {

    private static final Set<String> FIRST = Set.of("first", "1st");
    private static final Set<String> SECOND = Set.of("second", "2nd");
    private static final Set<String> OF = Set.of("of", "in");

    private PartsOfPeriods() {}

    /** @param period reads a whole period from a word on */
    static Optional<DatePhrase> at(List<Word> words, int at, IntFunction<Optional<DatePhrase>> period) {
        String which = words.get(at).lower();
        boolean last = which.equals("last");
        if (!last && !FIRST.contains(which) && !SECOND.contains(which)) {
            return Optional.empty();
        }
        Optional<Integer> count = at + 1 < words.size() ? Numbers.count(words.get(at + 1)) : Optional.empty();
        int noun = count.isPresent() ? at + 2 : at + 1;
        if (noun + 2 >= words.size() || !OF.contains(words.get(noun + 1).lower())) {
            return Optional.empty();
        }
        int length = noun + 2 - at;
        return period.apply(noun + 2)
                .flatMap(whole -> part(which, count.orElse(1), words.get(noun).lower(), whole.range())
                        .map(range -> DatePhrase.of(range, length + whole.words())));
    }

    private static Optional<DateRange> part(String which, int count, String noun, DateRange whole) {
        boolean last = which.equals("last");
        boolean second = SECOND.contains(which);
        if (noun.equals("half")) {
            LocalDate middle = middle(whole);
            return Optional.of(
                    last || second ? new DateRange(middle, whole.until()) : new DateRange(whole.from(), middle));
        }
        return Unit.named(noun).filter(u -> !(second && count > 1)).flatMap(unit -> {
            LocalDate from = last ? unit.plus(whole.until(), -count) : unit.plus(whole.from(), second ? 1 : 0);
            LocalDate until = last ? whole.until() : unit.plus(from, count);
            boolean inside = !from.isBefore(whole.from()) && !until.isAfter(whole.until());
            return inside ? Optional.of(new DateRange(from, until)) : Optional.empty();
        });
    }

    /** Half a year is six months, half a month is until the 15th. */
    private static LocalDate middle(DateRange whole) {
        LocalDate from = whole.from();
        return whole.equals(Unit.YEAR.around(from))
                ? from.plusMonths(6)
                : from.plusDays((whole.until().toEpochDay() - from.toEpochDay()) / 2);
    }
}
