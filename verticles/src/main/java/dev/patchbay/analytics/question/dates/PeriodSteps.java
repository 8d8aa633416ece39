package dev.patchbay.analytics.question.dates;

import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Grain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole steps of the calendar around days, and the same days one step earlier. */
public final class PeriodSteps {

    private PeriodSteps() {}

    /** The week, month, quarter or year of a day; for hours the day. */
    public static DateRange around(LocalDate day, Grain grain) {
        return unit(grain).around(day);
    }

    /** The same days one step earlier: 1-12 Aug for 1-12 Sep and a month. */
    public static DateRange before(DateRange days, Grain grain) {
        Unit unit = unit(grain);
        return new DateRange(unit.plus(days.from(), -1), unit.plus(days.until(), -1));
    }

    /** "July, August and September" are one stretch of days; what does not follow on one another stays apart. */
    public static List<DateRange> joined(List<DateRange> days) {
        List<DateRange> inOrder =
                days.stream().sorted(Comparator.comparing(DateRange::from)).toList();
        boolean apart = IntStream.range(1, inOrder.size())
                .anyMatch(i -> !inOrder.get(i - 1).until().equals(inOrder.get(i).from()));
        return days.size() < 2 || apart
                ? days
                : List.of(new DateRange(
                        inOrder.getFirst().from(), inOrder.getLast().until()));
    }

    private static Unit unit(Grain grain) {
        return switch (grain) {
            case HOUR, DAY -> Unit.DAY;
            case WEEK -> Unit.WEEK;
            case MONTH -> Unit.MONTH;
            case QUARTER -> Unit.QUARTER;
            case YEAR -> Unit.YEAR;
        };
    }
}
