package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single days written with digits: ISO 8601, day.month.year, and slashes in either order. */
final class CalendarDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:t[0-9:.z+-]*)?");
    private static final Pattern ISO_MONTH = Pattern.compile("((?:19|20)\\d{2})[-/](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.]((?:19|20)\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");

    private final Optional<DateRange> covered;

    CalendarDates(Optional<DateRange> covered) {
        this.covered = covered;
    }

    Optional<DatePhrase> at(List<Word> words, int at) {
        String word = words.get(at).lower();
        Matcher iso = ISO.matcher(word);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3)).map(d -> DatePhrase.of(Unit.DAY.around(d), 1));
        }
        Matcher month = ISO_MONTH.matcher(word);
        if (month.matches()) {
            return day(number(month, 1), number(month, 2), 1).map(d -> DatePhrase.of(Unit.MONTH.around(d), 1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(word);
        if (monthFirst.matches()) {
            return day(number(monthFirst, 2), number(monthFirst, 1), 1)
                    .map(d -> DatePhrase.of(Unit.MONTH.around(d), 1));
        }
        Matcher dotted = DOTTED.matcher(word);
        if (dotted.matches()) {
            return day(year(dotted), number(dotted, 2), number(dotted, 1))
                    .map(d -> DatePhrase.of(Unit.DAY.around(d), 1));
        }
        Matcher slashed = SLASHED.matcher(word);
        return slashed.matches() ? slashed(word, slashed) : Optional.empty();
    }

    /** Month first, as in the United States, unless only day first is a day, or a day of the data. */
    private Optional<DatePhrase> slashed(String word, Matcher parts) {
        Optional<LocalDate> monthFirst = day(year(parts), number(parts, 1), number(parts, 2));
        Optional<LocalDate> dayFirst = day(year(parts), number(parts, 2), number(parts, 1));
        if (monthFirst.isEmpty() || dayFirst.isEmpty() || monthFirst.equals(dayFirst)) {
            return monthFirst.or(() -> dayFirst).map(d -> DatePhrase.of(Unit.DAY.around(d), 1));
        }
        boolean swap = !inside(monthFirst.get()) && inside(dayFirst.get());
        LocalDate day = swap ? dayFirst.get() : monthFirst.get();
        String note = "Read " + word + " as " + DateText.day(day) + ", " + (swap ? "day" : "month") + " first.";
        return Optional.of(new DatePhrase(Unit.DAY.around(day), 1, Optional.of(note), Optional.empty(), List.of()));
    }

    private boolean inside(LocalDate day) {
        return covered.isPresent()
                && !day.isBefore(covered.get().from())
                && day.isBefore(covered.get().until());
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(Matcher matcher) {
        int year = number(matcher, 3);
        return year < 100 ? 2000 + year : year;
    }
}
