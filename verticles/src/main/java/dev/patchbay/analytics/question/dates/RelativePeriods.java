package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Periods counted from today: "yesterday", "last month", "the past 7 days", "year to date". */
final class RelativePeriods {

    private static final Set<String> BEFORE = Set.of("last", "previous", "past", "prior", "preceding");
    private static final Set<String> NOW = Set.of("this", "current");
    private static final Set<String> AFTER = Set.of("next", "coming", "following");

    private final LocalDate today;

    RelativePeriods(LocalDate today) {
        this.today = today;
    }

    Optional<DatePhrase> at(List<Word> words, int at) {
        return single(words.get(at))
                .or(() -> toDate(words, at))
                .or(() -> several(words, at))
                .or(() -> one(words, at))
                .or(() -> ago(words, at));
    }

    private Optional<DatePhrase> single(Word word) {
        return switch (word.lower()) {
            case "today" -> Optional.of(DatePhrase.of(Unit.DAY.around(today), 1));
            case "yesterday" -> Optional.of(DatePhrase.of(Unit.DAY.around(today.minusDays(1)), 1));
            case "tomorrow" -> Optional.of(DatePhrase.of(Unit.DAY.around(today.plusDays(1)), 1));
            case "ytd" -> Optional.of(DatePhrase.of(until(Unit.YEAR), 1));
            case "qtd" -> Optional.of(DatePhrase.of(until(Unit.QUARTER), 1));
            case "mtd" -> Optional.of(DatePhrase.of(until(Unit.MONTH), 1));
            case "wtd" -> Optional.of(DatePhrase.of(until(Unit.WEEK), 1));
            default -> Optional.empty();
        };
    }

    /** "year to date", "so far this month", "this month so far". */
    private Optional<DatePhrase> toDate(List<Word> words, int at) {
        if (follows(words, at + 1, "to", "date")) {
            return Unit.named(words.get(at).lower()).map(u -> DatePhrase.of(until(u), 3));
        }
        if (follows(words, at, "so", "far")
                && at + 3 < words.size()
                && NOW.contains(words.get(at + 2).lower())) {
            return Unit.named(words.get(at + 3).lower()).map(u -> DatePhrase.of(until(u), 4));
        }
        if (at + 1 < words.size() && NOW.contains(words.get(at).lower()) && follows(words, at + 2, "so", "far")) {
            return Unit.named(words.get(at + 1).lower()).map(u -> DatePhrase.of(until(u), 4));
        }
        return Optional.empty();
    }

    /** "last 7 days": that many, today the last of them. */
    private Optional<DatePhrase> several(List<Word> words, int at) {
        if (at + 2 >= words.size()) {
            return Optional.empty();
        }
        Optional<Integer> count = Numbers.count(words.get(at + 1));
        Optional<Unit> unit = Unit.named(words.get(at + 2).lower());
        if (count.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        LocalDate tomorrow = today.plusDays(1);
        if (BEFORE.contains(words.get(at).lower())) {
            return Optional.of(DatePhrase.of(new DateRange(unit.get().plus(tomorrow, -count.get()), tomorrow), 3));
        }
        return AFTER.contains(words.get(at).lower())
                ? Optional.of(DatePhrase.of(new DateRange(tomorrow, unit.get().plus(tomorrow, count.get())), 3))
                : Optional.empty();
    }

    private Optional<DatePhrase> one(List<Word> words, int at) {
        String first = words.get(at).lower();
        int step = BEFORE.contains(first) ? -1 : AFTER.contains(first) ? 1 : 0;
        if (at + 1 >= words.size() || step == 0 && !NOW.contains(first)) {
            return Optional.empty();
        }
        String second = words.get(at + 1).lower();
        return Unit.named(second)
                .map(u -> u.around(u.plus(u.start(today), step)))
                .or(() -> weekday(second).map(d -> Unit.DAY.around(weekday(d, step))))
                .map(r -> DatePhrase.of(r, 2));
    }

    private LocalDate weekday(DayOfWeek day, int step) {
        return step > 0
                ? today.with(TemporalAdjusters.next(day))
                : today.with(step < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** "3 days ago", "two months ago": that whole day or month. */
    private Optional<DatePhrase> ago(List<Word> words, int at) {
        if (at + 2 >= words.size() || !words.get(at + 2).is("ago")) {
            return Optional.empty();
        }
        return Numbers.count(words.get(at))
                .flatMap(n -> Unit.named(words.get(at + 1).lower())
                        .map(u -> DatePhrase.of(u.around(u.plus(u.start(today), -n)), 3)));
    }

    private DateRange until(Unit unit) {
        return new DateRange(unit.start(today), today.plusDays(1));
    }

    private static boolean follows(List<Word> words, int at, String first, String second) {
        return at + 1 < words.size()
                && words.get(at).is(first)
                && words.get(at + 1).is(second);
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
