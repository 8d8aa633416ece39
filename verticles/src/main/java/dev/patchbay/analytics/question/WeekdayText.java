package dev.patchbay.analytics.question;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as people say them: "weekends", "weekdays", "Mondays". */
final class WeekdayText {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WeekdayText() {}

    static String of(Set<DayOfWeek> days) {
        if (days.equals(WEEKEND)) {
            return "weekends";
        }
        if (days.equals(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)))) {
            return "weekdays";
        }
        return days.stream()
                .sorted()
                .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                .collect(Collectors.joining(" or "));
    }
}
