package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A step of the calendar. Weeks begin on Monday (ISO 8601). */
enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    static Optional<Unit> named(String word) {
        return switch (Text.singular(word)) {
            case "day" -> Optional.of(DAY);
            case "week", "wk" -> Optional.of(WEEK);
            case "month" -> Optional.of(MONTH);
            case "quarter", "qtr" -> Optional.of(QUARTER);
            case "year", "yr" -> Optional.of(YEAR);
            default -> Optional.empty();
        };
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate day, int count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }

    /** The whole unit that holds a day. */
    DateRange around(LocalDate day) {
        LocalDate start = start(day);
        return new DateRange(start, plus(start, 1));
    }
}
