package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, months, quarters and years by name: "September", "5 Sep 2024", "Sep 5", "Q1 2024", "2024". A name without a
 * year is the latest such period that the data holds, or else the latest that has begun.
 */
final class NamedPeriods {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])(?:[-/]?((?:19|20)\\d{2}))?");
    private static final Pattern HALF = Pattern.compile("h([12])");
    private static final Pattern YEAR_QUARTER = Pattern.compile("((?:19|20)\\d{2})[-/]?q([1-4])");
    /** Words that are months only where a date is expected. */
    private static final Set<String> ALSO_VERBS = Set.of("may", "mar", "march");

    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    private final LocalDate today;
    private final Optional<DateRange> covered;

    NamedPeriods(LocalDate today, Optional<DateRange> covered) {
        this.today = today;
        this.covered = covered;
    }

    /** @param expected whether the words before say that a date follows ("in", "since") */
    Optional<DatePhrase> at(List<Word> words, int at, boolean expected) {
        return quarter(words, at)
                .or(() -> half(words, at))
                .or(() -> yearFirst(words, at))
                .or(() -> dayAndMonth(words, at))
                .or(() -> monthAndDay(words, at))
                .or(() -> month(words, at, expected))
                .or(() -> year(words, at)
                        .filter(y -> expected)
                        .map(y -> DatePhrase.of(Unit.YEAR.around(LocalDate.of(y, 1, 1)), 1)));
    }

    /** "2026 Q1", "2026 March". */
    private Optional<DatePhrase> yearFirst(List<Word> words, int at) {
        Optional<Integer> year = year(words, at);
        if (year.isEmpty() || at + 1 >= words.size()) {
            return Optional.empty();
        }
        Matcher quarter = QUARTER.matcher(words.get(at + 1).lower());
        return quarter.matches() && quarter.group(2) == null
                ? Optional.of(quarter(Integer.parseInt(quarter.group(1)), year.get(), 2))
                : month(words, at + 1)
                        .filter(m -> dayOfMonth(words, at + 2).isEmpty())
                        .map(m -> DatePhrase.of(Unit.MONTH.around(LocalDate.of(year.get(), m, 1)), 2));
    }

    private Optional<DatePhrase> quarter(List<Word> words, int at) {
        int spelled = QUARTERS.indexOf(words.get(at).lower());
        if (spelled >= 0 && at + 1 < words.size() && words.get(at + 1).is("quarter")) {
            int next = at + 2 < words.size() && words.get(at + 2).is("of") ? at + 3 : at + 2;
            Optional<Integer> named = year(words, next);
            int year = named.orElseGet(() -> latest(Unit.QUARTER, spelled * 3 + 1, 1));
            return Optional.of(quarter(spelled + 1, year, named.isPresent() ? next + 1 - at : 2));
        }
        Matcher yearFirst = YEAR_QUARTER.matcher(words.get(at).lower());
        if (yearFirst.matches()) {
            return Optional.of(quarter(Integer.parseInt(yearFirst.group(2)), Integer.parseInt(yearFirst.group(1)), 1));
        }
        Matcher matcher = QUARTER.matcher(words.get(at).lower());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(quarter(number, Integer.parseInt(matcher.group(2)), 1));
        }
        Optional<Integer> year = year(words, at + 1);
        int latest = latest(Unit.QUARTER, number * 3 - 2, 1);
        return Optional.of(quarter(number, year.orElse(latest), year.isPresent() ? 2 : 1));
    }

    /** "H1", "h2 2025", "the first half of the year". */
    private Optional<DatePhrase> half(List<Word> words, int at) {
        Matcher brief = HALF.matcher(words.get(at).lower());
        int spelled = QUARTERS.subList(0, 2).indexOf(words.get(at).lower());
        boolean said =
                spelled >= 0 && at + 1 < words.size() && words.get(at + 1).is("half");
        if (!brief.matches() && !said) {
            return Optional.empty();
        }
        int next = said ? afterYear(words, at + 2) : at + 1;
        int month = said ? spelled * 6 + 1 : Integer.parseInt(brief.group(1)) * 6 - 5;
        Optional<Integer> named = year(words, next);
        LocalDate from = LocalDate.of(named.orElseGet(() -> latest(Unit.QUARTER, month, 1)), month, 1);
        return Optional.of(
                DatePhrase.of(new DateRange(from, from.plusMonths(6)), (named.isPresent() ? next + 1 : next) - at));
    }

    /** Past "of the year". */
    private static int afterYear(List<Word> words, int at) {
        int of = at < words.size() && words.get(at).is("of") ? at + 1 : at;
        boolean year = of + 1 < words.size()
                && words.get(of).lower().matches("the|this")
                && words.get(of + 1).is("year");
        return year ? of + 2 : at;
    }

    private static DatePhrase quarter(int number, int year, int words) {
        return DatePhrase.of(Unit.QUARTER.around(LocalDate.of(year, number * 3 - 2, 1)), words);
    }

    private Optional<DatePhrase> dayAndMonth(List<Word> words, int at) {
        Optional<Integer> day = dayOfMonth(words, at);
        int next = at + 1 < words.size() && words.get(at + 1).is("of") ? at + 2 : at + 1;
        return day.flatMap(d -> month(words, next).flatMap(m -> day(words, d, m, next + 1, at)));
    }

    private Optional<DatePhrase> monthAndDay(List<Word> words, int at) {
        return month(words, at).flatMap(m -> dayOfMonth(words, at + 1).flatMap(d -> {
            boolean comma = at + 2 < words.size()
                    && words.get(at + 2).is(",")
                    && year(words, at + 3).isPresent();
            return day(words, d, m, comma ? at + 3 : at + 2, at);
        }));
    }

    private Optional<DatePhrase> day(List<Word> words, int day, Month month, int yearAt, int start) {
        Optional<Integer> year = year(words, yearAt);
        int length = (year.isPresent() ? yearAt + 1 : yearAt) - start;
        return CalendarDates.day(year.orElseGet(() -> latest(Unit.DAY, month.getValue(), day)), month.getValue(), day)
                .map(d -> DatePhrase.of(Unit.DAY.around(d), length));
    }

    private Optional<DatePhrase> month(List<Word> words, int at, boolean expected) {
        Optional<Integer> year = year(words, at + 1);
        boolean last = at > 0 && at == words.size() - 1;
        if (!expected
                && !last
                && year.isEmpty()
                && ALSO_VERBS.contains(words.get(at).lower())) {
            return Optional.empty();
        }
        return month(words, at)
                .map(m -> DatePhrase.of(
                        Unit.MONTH.around(
                                LocalDate.of(year.orElseGet(() -> latest(Unit.MONTH, m.getValue(), 1)), m, 1)),
                        year.isPresent() ? 2 : 1));
    }

    /** The year whose period the data holds, the latest first; else the latest year in which it has begun. */
    private int latest(Unit unit, int month, int day) {
        int first = covered.map(c -> c.last().getYear()).orElse(today.getYear());
        int last = covered.map(c -> c.from().getYear()).orElse(today.getYear() - 1);
        for (int year = first; year >= last; year--) {
            Optional<LocalDate> start = CalendarDates.day(year, month, day);
            if (start.isPresent() && begun(unit.around(start.get()))) {
                return year;
            }
        }
        boolean begun =
                CalendarDates.day(first, month, day).map(d -> !d.isAfter(today)).orElse(false);
        return begun ? first : first - 1;
    }

    private boolean begun(DateRange range) {
        return covered.map(c -> range.from().isBefore(c.until()) && c.from().isBefore(range.until()))
                .orElse(!range.from().isAfter(today));
    }

    static Optional<Integer> dayOfMonth(List<Word> words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(words.get(at).lower());
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1))).filter(d -> d >= 1 && d <= 31)
                : Optional.empty();
    }

    static Optional<Integer> year(List<Word> words, int at) {
        return at < words.size() && YEAR.matcher(words.get(at).lower()).matches()
                ? Optional.of(Integer.parseInt(words.get(at).lower()))
                : Optional.empty();
    }

    private static Optional<Month> month(List<Word> words, int at) {
        if (at >= words.size() || words.get(at).quoted()) {
            return Optional.empty();
        }
        String word = words.get(at).lower();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            boolean four = month == Month.SEPTEMBER && word.equals("sept");
            if (word.equals(name) || word.equals(name.substring(0, 3)) || four) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }
}
