package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.dates.PeriodSteps;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to ask back about days: which of those that the data holds. */
final class DayClarification {

    private static final int STEPS_BACK = 3;
    /** Up to two weeks are days; what is longer is thought of in months. */
    private static final long DAYS_COUNTED = 14;

    private final Dataset dataset;
    private final Phrases phrases;
    private final Choices choices;

    DayClarification(Dataset dataset, Phrases phrases, Choices choices) {
        this.dataset = dataset;
        this.phrases = phrases;
        this.choices = choices;
    }

    /** Days alone: of what? Days that the data does not hold give way to its latest. */
    Interpretation onlyDays(DateRange days) {
        boolean held = dataset.dates().filter(c -> overlap(c, days)).isPresent();
        if (held || dataset.dates().isEmpty()) {
            return choices.offer("What of " + DateText.span(days) + "?", measured(days));
        }
        DateRange covered = dataset.dates().get();
        DateRange month = PeriodSteps.around(covered.last(), Grain.MONTH);
        Map<String, String> offered = measured(month);
        offered.put(phrases.measure() + ", all days", phrases.measure());
        return choices.offer(notHeld(days) + " What of its latest month, " + DateText.range(month) + "?", offered);
    }

    private Map<String, String> measured(DateRange days) {
        boolean day = days.from().plusDays(1).equals(days.until());
        String range = (day ? "on " : "from ") + DateText.range(days);
        var offered = new LinkedHashMap<String, String>();
        offered.put(phrases.measure(), phrases.measure() + " " + range);
        phrases.dimensions().stream()
                .limit(2)
                .map(d -> phrases.measure() + " by " + phrases.name(d))
                .forEach(d -> offered.put(d, d + " " + range));
        return offered;
    }

    /** @param days those that the data does not hold */
    Interpretation outside(Plan plan, Window days) {
        DateRange covered = dataset.dates().orElseThrow();
        var offered = new LinkedHashMap<String, String>();
        DateRange latest = latest(covered, days.range());
        DateRange before = before(latest, days.range());
        if (plan.baseline().isPresent()) {
            offered.putAll(changes(plan));
        }
        offer(offered, "In " + DateText.range(latest), plan.during(Optional.of(new Window(days.column(), latest))));
        if (overlap(covered, before) && plan.baseline().isEmpty()) {
            offer(offered, "In " + DateText.range(before), plan.during(Optional.of(new Window(days.column(), before))));
        }
        offer(offered, "All days", plan.during(Optional.empty()));
        return choices.offer(notHeld(days.range()) + " Ask for other days?", offered);
    }

    private void offer(Map<String, String> offered, String label, Plan plan) {
        offered.put(label, choices.restated(plan.baseline().isEmpty() ? plan : plan.against(Optional.empty())));
    }

    /** A change needs two periods: the latest months or weeks that the data holds. */
    Interpretation changeOfWhat(Plan plan) {
        return choices.offer("A change from when to when?", changes(plan));
    }

    /** Whole periods first; those that the data holds in part only where there are no others. */
    private Map<String, String> changes(Plan plan) {
        Map<String, String> whole = changes(plan, true);
        return whole.isEmpty() ? changes(plan, false) : whole;
    }

    private Map<String, String> changes(Plan plan, boolean whole) {
        var offered = new LinkedHashMap<String, String>();
        Optional<String> date = plan.window().map(Window::column).or(dataset::mainDate);
        if (dataset.dates().isEmpty() || date.isEmpty()) {
            return offered;
        }
        DateRange covered = dataset.dates().get();
        for (Grain grain : List.of(Grain.MONTH, Grain.WEEK, Grain.DAY)) {
            DateRange now = plan.window()
                    .map(Window::range)
                    .filter(asked -> grain == Grain.MONTH && plan.baseline().isEmpty())
                    .filter(asked -> asked.equals(PeriodSteps.around(asked.from(), grain)))
                    .orElseGet(() -> PeriodSteps.around(covered.last(), grain));
            for (int back = 0; back < STEPS_BACK; back++) {
                DateRange before = PeriodSteps.before(now, grain);
                if (overlap(covered, before) && (!whole || inside(covered, now) && inside(covered, before))) {
                    Plan compared = plan.during(Optional.of(new Window(date.get(), now)))
                            .against(Optional.of(new Window(date.get(), before)));
                    offered.put(
                            DateText.shortest(now) + " against " + DateText.shortest(before),
                            choices.restated(compared));
                }
                now = before;
            }
        }
        return offered;
    }

    private static boolean inside(DateRange covered, DateRange days) {
        return !days.from().isBefore(covered.from()) && !days.until().isAfter(covered.until());
    }

    private String notHeld(DateRange days) {
        return dataset.name() + " covers " + DateText.span(dataset.dates().orElseThrow()) + "; nothing of "
                + DateText.range(days) + " is in it.";
    }

    /** The last of the data that is like the days asked for: so many days to its end, or its latest month. */
    private static DateRange latest(DateRange covered, DateRange asked) {
        return length(asked) <= DAYS_COUNTED
                ? new DateRange(covered.until().minusDays(length(asked)), covered.until())
                : PeriodSteps.around(covered.last(), Grain.MONTH);
    }

    private static DateRange before(DateRange latest, DateRange asked) {
        return length(asked) <= DAYS_COUNTED
                ? new DateRange(latest.from().minusDays(length(asked)), latest.from())
                : PeriodSteps.before(latest, Grain.MONTH);
    }

    private static long length(DateRange days) {
        return days.until().toEpochDay() - days.from().toEpochDay();
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }
}
