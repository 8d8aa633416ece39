package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Periods counted from the ends of the data: "the latest month", "most recent 7 days", "the last day with data". */
final class DataPeriods {

    private static final Set<String> LATEST = Set.of("latest", "newest");
    private static final Set<String> EARLIEST = Set.of("earliest", "oldest");
    private static final List<List<String>> OF_THE_DATA = List.of(
            List.of("with", "data"),
            List.of("of", "data"),
            List.of("of", "the", "data"),
            List.of("in", "the", "data"),
            List.of("in", "data"),
            List.of("with", "any", "data"),
            List.of("of", "the", "file"),
            List.of("in", "the", "file"),
            List.of("in", "this", "file"),
            List.of("on", "record"),
            List.of("available"));

    private final Optional<DateRange> covered;

    DataPeriods(Optional<DateRange> covered) {
        this.covered = covered;
    }

    Optional<DatePhrase> at(List<Word> words, int at) {
        return covered.flatMap(days -> Optional.<DatePhrase>empty()
                .or(() -> counted(words, at, said(words, at, LATEST, "most"), days, true, false))
                .or(() -> counted(words, at, said(words, at, EARLIEST, "least"), days, false, false))
                .or(() -> counted(words, at, words.get(at).is("last") ? 1 : 0, days, true, true))
                .or(() -> counted(words, at, words.get(at).is("first") ? 1 : 0, days, false, true)));
    }

    /** How many words say that the end of the data is meant: "latest", "most recent". */
    private static int said(List<Word> words, int at, Set<String> single, String recent) {
        if (single.contains(words.get(at).lower())) {
            return 1;
        }
        boolean two = words.get(at).is(recent)
                && at + 1 < words.size()
                && words.get(at + 1).is("recent");
        return two ? 2 : 0;
    }

    /** @param ofTheData whether "last month" alone is another month, and only "of the data" makes it this one */
    private static Optional<DatePhrase> counted(
            List<Word> words, int at, int length, DateRange days, boolean last, boolean ofTheData) {
        int next = at + length;
        if (length == 0 || next >= words.size()) {
            return Optional.empty();
        }
        Optional<Integer> count = Numbers.count(words.get(next));
        int noun = count.isPresent() ? next + 1 : next;
        if (noun >= words.size()) {
            return Optional.empty();
        }
        int tail = ofTheData(words, noun + 1);
        return Unit.named(words.get(noun).lower())
                .filter(unit -> !ofTheData || tail > 0)
                .map(unit -> DatePhrase.of(period(days, unit, count.orElse(1), last), noun + 1 + tail - at));
    }

    private static int ofTheData(List<Word> words, int at) {
        return OF_THE_DATA.stream()
                .filter(phrase -> at + phrase.size() <= words.size()
                        && IntStream.range(0, phrase.size())
                                .allMatch(i -> words.get(at + i).is(phrase.get(i))))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** Several weeks are counted back from the last day: they need not begin on a Monday. */
    private static DateRange period(DateRange days, Unit unit, int count, boolean last) {
        if (last && unit == Unit.WEEK && count > 1) {
            return new DateRange(unit.plus(days.until(), -count), days.until());
        }
        if (last) {
            DateRange end = unit.around(days.last());
            return new DateRange(unit.plus(end.from(), 1 - count), end.until());
        }
        LocalDate from = unit.start(days.from());
        return new DateRange(from, unit.plus(from, count));
    }
}
