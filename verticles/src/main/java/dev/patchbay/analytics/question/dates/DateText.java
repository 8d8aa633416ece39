package dev.patchbay.analytics.question.dates;

import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them, short; every form can be read back by {@link DateGrammar}. */
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ROOT);

    private DateText() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Sep 2024", "2024", "7 Sep 2024" or "1 Sep 2024 to 15 Oct 2024". */
    public static String range(DateRange range) {
        if (DatePhrase.noFirst(range) || DatePhrase.noLast(range)) {
            return open(range);
        }
        if (range.equals(Unit.DAY.around(range.from()))) {
            return day(range.from());
        }
        if (range.equals(Unit.MONTH.around(range.from()))) {
            return MONTH.format(range.from());
        }
        if (range.equals(Unit.YEAR.around(range.from()))) {
            return String.valueOf(range.from().getYear());
        }
        return day(range.from()) + " to " + day(range.last());
    }

    /** "Sep 2024", "2024", "7 Sep 2024" or "1 Sep-15 Oct 2024": by name where there is one. */
    public static String shortest(DateRange range) {
        String named = range(range);
        return named.contains(" to ") ? span(range) : named;
    }

    /** "before 1 Jan 2020", "since 1 Jan 2027". */
    private static String open(DateRange range) {
        return DatePhrase.noFirst(range) ? "before " + day(range.until()) : "since " + day(range.from());
    }

    /** "1-30 Sep 2026", "1 Sep-2 Oct 2024": short, for a summary. */
    public static String span(DateRange range) {
        if (DatePhrase.noFirst(range) || DatePhrase.noLast(range)) {
            return open(range);
        }
        LocalDate from = range.from();
        LocalDate last = range.last();
        if (from.equals(last)) {
            return day(from);
        }
        if (from.getYear() != last.getYear()) {
            return day(from) + " to " + day(last);
        }
        return (from.getMonth() == last.getMonth() ? from.getDayOfMonth() : DAY_OF_MONTH.format(from)) + "-"
                + day(last);
    }
}
