package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.dates.PeriodSteps;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weeks, months, quarters and years that the rows hold only in part, at the first and the last day of the data or of
 * the window: they are no measure for whole ones.
 */
final class PartialPeriods {

    private final Map<String, DateRange> held = new LinkedHashMap<>();
    private Grain grain = Grain.DAY;

    private PartialPeriods() {}

    /** Of the steps a plan groups by; none where it does not, or where the data's own days are not known. */
    static PartialPeriods of(Dataset dataset, Plan plan) {
        var partial = new PartialPeriods();
        plan.groups().stream()
                .filter(Grouping.ByTime.class::isInstance)
                .map(Grouping.ByTime.class::cast)
                .filter(t -> t.grain() != Grain.HOUR && t.grain() != Grain.DAY)
                .filter(t -> dataset.mainDate().filter(t.column()::equals).isPresent())
                .forEach(time -> days(dataset, plan, time).ifPresent(days -> partial.add(days, time.grain())));
        return partial;
    }

    private static Optional<DateRange> days(Dataset dataset, Plan plan, Grouping.ByTime time) {
        Optional<DateRange> window =
                plan.window().filter(w -> w.column().equals(time.column())).map(Window::range);
        return dataset.dates().flatMap(data -> window.map(w -> common(data, w)).orElse(Optional.of(data)));
    }

    private static Optional<DateRange> common(DateRange one, DateRange other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return from.isBefore(until) ? Optional.of(new DateRange(from, until)) : Optional.empty();
    }

    private void add(DateRange days, Grain steps) {
        grain = steps;
        Stream.of(days.from(), days.last()).distinct().forEach(day -> {
            DateRange step = PeriodSteps.around(day, steps);
            common(step, days).filter(part -> !part.equals(step)).ifPresent(part -> held.put(label(step, steps), part));
        });
    }

    /** As the table of the answer has it. */
    private static String label(DateRange step, Grain grain) {
        LocalDate from = step.from();
        return switch (grain) {
            case HOUR, DAY, WEEK -> from.toString();
            case MONTH -> from.toString().substring(0, 7);
            case QUARTER -> from.getYear() + " Q" + ((from.getMonthValue() + 2) / 3);
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** Steps as the table of the answer has them. */
    Set<String> steps() {
        return held.keySet();
    }

    /** " 2026-09 holds only 1-12 Sep 2026." for each of those steps; empty when all are whole. */
    String sentences(Set<String> named) {
        return held.entrySet().stream()
                .filter(e -> named.contains(e.getKey()))
                .map(e -> " " + Phrases.capital(StepText.name(grain, e.getKey())) + " holds only "
                        + DateText.span(e.getValue()) + ".")
                .collect(Collectors.joining());
    }

    /** Of a window, the days that the data holds: " The data holds only 1-12 Sep 2026 of it." */
    static String ofWindow(Dataset dataset, Optional<Window> window) {
        return window.filter(w -> dataset.mainDate().filter(w.column()::equals).isPresent())
                .map(Window::range)
                .filter(asked -> !DatePhrase.noFirst(asked))
                .flatMap(asked -> dataset.dates()
                        .flatMap(data -> common(asked, data))
                        .filter(part -> !part.equals(asked))
                        .map(part ->
                                " Of " + DateText.range(asked) + " the data holds only " + DateText.span(part) + "."))
                .orElse("");
    }
}
