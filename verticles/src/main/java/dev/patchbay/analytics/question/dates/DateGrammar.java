package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the days a question is about. Ranges are half open; an open end ("since May") is closed with the days that
 * the data covers.
 */
public final class DateGrammar {

    private static final int MONTHS_BACK = 5;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final Set<String> EXPECTING =
            Set.of("in", "during", "for", "on", "of", "within", "over", "from", "about", "at", "throughout");
    private static final Set<String> ARTICLES = Set.of("the", "year", "month", "quarter");
    private static final Set<String> UNTIL = Set.of("until", "till", "through", "upto");
    private static final Set<String> SINCE = Set.of("since", "starting");
    private static final Set<String> STARTS = Set.of("beginning", "start");
    private static final Set<String> ENDS = Set.of("end");
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "\u2013");
    private static final Set<String> BETWEEN = Set.of("and", "to", "until", "till", "through", "-", "\u2013");
    private static final Set<String> LISTED = Set.of("and", "or", ",", "&");

    private final LocalDate today;
    private final Optional<DateRange> covered;
    private final CalendarDates calendarDates;
    private final NamedPeriods namedPeriods;
    private final RelativePeriods relativePeriods;
    private final DataPeriods dataPeriods;

    /** @param covered the days that the data holds */
    public DateGrammar(LocalDate today, Optional<DateRange> covered) {
        this.today = today;
        this.covered = covered;
        this.calendarDates = new CalendarDates(covered);
        this.namedPeriods = new NamedPeriods(today, covered);
        this.relativePeriods = new RelativePeriods(today);
        this.dataPeriods = new DataPeriods(covered);
    }

    /** Of dates that may lie ahead as well as back: the names of months are those nearest to today. */
    public static DateGrammar around(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return new DateGrammar(
                today, Optional.of(new DateRange(month.minusMonths(MONTHS_BACK), month.plusMonths(12 - MONTHS_BACK))));
    }

    /** The longest date phrase that begins at a word. */
    public Optional<DatePhrase> at(List<Word> words, int at) {
        String word = words.get(at).lower();
        if (words.get(at).quoted()) {
            return Optional.empty();
        }
        if (word.equals("between") || word.equals("from")) {
            Set<String> joins = word.equals("between") ? BETWEEN : TO;
            Optional<DatePhrase> range = range(words, at + 1, joins).map(p -> p.longer(1));
            if (range.isPresent()) {
                return range;
            }
        }
        if (SINCE.contains(word)) {
            return end(words, at, STARTS)
                    .map(p -> p.longer(1).since(since(p.range().from())));
        }
        if (UNTIL.contains(word)) {
            return end(words, at, ENDS)
                    .map(p -> p.longer(1).until(before(p.range().until())));
        }
        if (word.equals("before")) {
            return end(words, at, STARTS)
                    .map(p -> p.longer(1).until(before(p.range().from())));
        }
        if (word.equals("after")) {
            return end(words, at, ENDS)
                    .map(p -> p.longer(1).since(since(p.range().until())));
        }
        if (word.equals("overdue")
                || word.equals("past")
                        && at + 1 < words.size()
                        && words.get(at + 1).is("due")) {
            return Optional.of(
                    DatePhrase.of(before(today), word.equals("past") ? 2 : 1).until(before(today)));
        }
        if (EXPECTING.contains(word)) {
            Optional<DatePhrase> named = range(words, at + 1, TO)
                    .or(() -> period(words, at + 1))
                    .or(() -> dayOfLaterMonth(words, at + 1, LISTED))
                    .map(p -> p.longer(1));
            return word.equals("from") ? named.map(p -> onwards(words, at, p)) : named;
        }
        return range(words, at, TO).or(() -> bare(words, at)).or(() -> dayOfLaterMonth(words, at, LISTED));
    }

    /** What follows "since" or "until", "the beginning of" it or the middle, which is a day there. */
    private Optional<DatePhrase> end(List<Word> words, int at, Set<String> which) {
        int next = at + 1 < words.size() && words.get(at + 1).is("the") ? at + 2 : at + 1;
        boolean said = next + 1 < words.size()
                && which.contains(words.get(next).lower())
                && words.get(next + 1).is("of");
        return said
                ? period(words, next + 2).map(p -> p.longer(next + 1 - at))
                : period(words, at + 1).map(VagueParts::day);
    }

    /** "5 Sep to 10 Sep", "5 to 10 September", "2024-09-01 until 2024-09-15". */
    private Optional<DatePhrase> range(List<Word> words, int at, Set<String> joins) {
        return period(words, at).or(() -> dayOfLaterMonth(words, at, joins)).flatMap(first -> {
            int join = at + first.words();
            if (join + 1 >= words.size() || !joins.contains(words.get(join).lower())) {
                return Optional.empty();
            }
            return period(words, join + 1)
                    .map(second -> withYearOf(first, second))
                    .filter(pair -> pair[0].from().isBefore(pair[1].until()))
                    .map(pair -> new DatePhrase(
                            new DateRange(pair[0].from(), pair[1].until()),
                            first.words()
                                    + 1
                                    + period(words, join + 1).orElseThrow().words(),
                            first.note(),
                            Optional.empty(),
                            ends(first.range(), pair, words.get(join))));
        });
    }

    /** Of "between September and August", which the data holds in that order only, neither is a year before. */
    private List<DateRange> ends(DateRange first, DateRange[] pair, Word join) {
        boolean held = covered.filter(c -> c.from().isBefore(pair[0].until())).isPresent();
        boolean turned = first.from().isAfter(pair[1].last());
        return turned && (!held || join.is("and")) ? List.of(pair[1], first) : List.of(pair);
    }

    /** A first end without a year may have been given the wrong one: "from Dec 20 to Jan 5 2025". */
    private static DateRange[] withYearOf(DatePhrase first, DatePhrase second) {
        DateRange start = first.range();
        while (!start.from().isBefore(second.range().until())
                && start.from().getYear() > second.range().from().getYear() - 1) {
            start = new DateRange(start.from().minusYears(1), start.until().minusYears(1));
        }
        return new DateRange[] {start, second.range()};
    }

    /** The 5 of "5 to 10 September", "the 5th to the 10th of September" and "5 and 10 September". */
    private Optional<DatePhrase> dayOfLaterMonth(List<Word> words, int start, Set<String> joins) {
        int at = start < words.size() && words.get(start).is("the") ? start + 1 : start;
        if (at + 2 >= words.size() || !joins.contains(words.get(at + 1).lower())) {
            return Optional.empty();
        }
        Optional<Integer> day = NamedPeriods.dayOfMonth(words, at);
        return day.flatMap(d -> period(words, at + 2))
                .filter(p -> p.range().equals(Unit.DAY.around(p.range().from())))
                .flatMap(p -> CalendarDates.day(
                        p.range().from().getYear(), p.range().from().getMonthValue(), day.get()))
                .map(d -> DatePhrase.of(Unit.DAY.around(d), at + 1 - start));
    }

    private Optional<DatePhrase> period(List<Word> words, int at) {
        if (at >= words.size() || words.get(at).quoted()) {
            return Optional.empty();
        }
        Optional<DatePhrase> found = period(words, at, true);
        return found.isEmpty() && ARTICLES.contains(words.get(at).lower())
                ? period(words, at + 1).map(p -> p.longer(1))
                : found;
    }

    private Optional<DatePhrase> bare(List<Word> words, int at) {
        return period(words, at, false);
    }

    private Optional<DatePhrase> period(List<Word> words, int at, boolean expected) {
        return dataPeriods
                .at(words, at)
                .or(() -> PartsOfPeriods.at(words, at, next -> period(words, next)))
                .or(() -> VagueParts.at(words, at, next -> period(words, next)))
                .or(() -> relativePeriods.at(words, at))
                .or(() -> calendarDates.at(words, at))
                .or(() -> JoinedDays.at(words, at, apart -> range(apart, 0, TO), apart -> period(apart, 0)))
                .or(() -> namedPeriods.at(words, at, expected));
    }

    /** "from 5 Sep" and "from May onwards" have no end; "from September" is that month. */
    private DatePhrase onwards(List<Word> words, int at, DatePhrase phrase) {
        int next = at + phrase.words();
        boolean said = next < words.size()
                && (words.get(next).lower().matches("onwards?|forward")
                        || words.get(next).is("on") && period(words, next + 1).isEmpty());
        boolean day = phrase.range().equals(Unit.DAY.around(phrase.range().from()));
        return said || day
                ? phrase.longer(said ? 1 : 0).since(since(phrase.range().from()))
                : phrase;
    }

    private DateRange since(LocalDate from) {
        LocalDate end = covered.map(DateRange::until).orElse(today.plusDays(1));
        return new DateRange(from, from.isBefore(end) ? end : from.plusDays(1));
    }

    private DateRange before(LocalDate until) {
        LocalDate start = covered.map(DateRange::from).orElse(EARLIEST);
        return new DateRange(start.isBefore(until) ? start : until.minusDays(1), until);
    }
}
