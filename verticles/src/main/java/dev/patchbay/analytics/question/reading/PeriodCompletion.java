package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.dates.PeriodSteps;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days a draft is about, and the earlier ones it compares them with. */
final class PeriodCompletion {

    private final Optional<DateRange> covered;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final DateChoice dates;
    private final List<Problem> problems;
    private final List<String> notes;

    /** The days, and those they are compared with; both of one column. */
    record Days(Optional<Window> window, Optional<Window> baseline) {}

    /**
     * @param covered the days that the data holds
     * @param problems takes what stands in the way
     * @param notes takes sentences about what was assumed
     */
    PeriodCompletion(
            Optional<DateRange> covered,
            Draft draft,
            Optional<Plan> previous,
            DateChoice dates,
            List<Problem> problems,
            List<String> notes) {
        this.covered = covered;
        this.draft = draft;
        this.previous = previous;
        this.dates = dates;
        this.problems = problems;
        this.notes = notes;
    }

    Days days() {
        List<DateRange> said = compares() ? draft.windows : PeriodSteps.joined(draft.windows);
        if (draft.shift.isPresent()) {
            return shifted(draft.shift.get());
        }
        if (said.size() > 1 && !(compares() && said.size() == 2)) {
            problems.add(new Problem.Beyond("two periods at once"));
            return days(Optional.empty(), Optional.empty());
        }
        if (said.size() == 2) {
            return pair(said);
        }
        if (compares() && draft.ends.size() == 2) {
            return pair(draft.ends);
        }
        Optional<DateRange> before = previous.flatMap(Plan::window).map(Window::range);
        if (compares()
                && said.size() == 1
                && before.isPresent()
                && !before.get().equals(said.get(0))) {
            return pair(List.of(before.get(), said.get(0)));
        }
        return said.isEmpty() ? kept() : days(Optional.of(said.get(0)), Optional.empty());
    }

    /** The days named, whose steps are compared with one another. */
    Days throughout() {
        return draft.windows.isEmpty() ? kept() : days(draft.window(), Optional.empty());
    }

    /** Whether periods are set against each other, and not values: "EC2 vs S3 in September". */
    boolean compares() {
        boolean values = draft.filters.stream()
                .anyMatch(f -> f instanceof Filter.OneOf one && one.values().size() > 1);
        return draft.changed || draft.versusDays || draft.versus && !values;
    }

    private Days kept() {
        boolean everything = draft.everything || previous.isEmpty();
        return everything
                ? new Days(Optional.empty(), Optional.empty())
                : new Days(previous.get().window(), previous.get().baseline());
    }

    /** The later of two periods against the earlier one, whichever was named first. */
    private Days pair(List<DateRange> said) {
        List<DateRange> inOrder =
                said.stream().sorted(Comparator.comparing(DateRange::from)).toList();
        return compared(inOrder.get(1), inOrder.get(0));
    }

    private Days compared(DateRange now, DateRange before) {
        if (now.from().isBefore(before.until())) {
            problems.add(new Problem.Beyond("a comparison of periods that overlap"));
        }
        return days(Optional.of(now), Optional.of(before));
    }

    /** Days that the data holds only in part are compared with that part of the days before. */
    private Days shifted(Grain step) {
        Optional<DateRange> said = draft.window()
                .or(() -> previous.flatMap(Plan::window).map(Window::range))
                .or(() -> covered.map(c -> latest(c, step)));
        if (said.isEmpty()) {
            problems.add(new Problem.NoDates());
            return days(Optional.empty(), Optional.empty());
        }
        DateRange days = said.get();
        boolean cut = covered.isPresent()
                && days.from().isBefore(covered.get().until())
                && covered.get().until().isBefore(days.until());
        if (!cut) {
            return compared(days, PeriodSteps.before(days, step));
        }
        notes.add("The data ends on " + DateText.day(covered.get().last())
                + ", so both periods are counted to that day.");
        DateRange held = new DateRange(days.from(), covered.get().until());
        return compared(held, PeriodSteps.before(held, step));
    }

    /** The last step that the data holds whole, if it holds the one before as well; else the one it ends in. */
    private static DateRange latest(DateRange covered, Grain step) {
        DateRange last = PeriodSteps.around(covered.last(), step);
        DateRange whole = last.until().isAfter(covered.until()) ? PeriodSteps.before(last, step) : last;
        boolean held = !PeriodSteps.before(whole, step).from().isBefore(covered.from());
        return held ? whole : last;
    }

    private Days days(Optional<DateRange> now, Optional<DateRange> before) {
        Optional<String> column = now.isEmpty() ? Optional.empty() : dates.column(Optional.empty());
        return new Days(
                column.flatMap(date -> now.map(range -> new Window(date, held(date, range)))),
                column.flatMap(date -> before.map(range -> new Window(date, range))));
    }

    /** "Bought before 2020": the days that the main date covers are no bounds of another one. */
    private DateRange held(String date, DateRange days) {
        return draft.open
                .filter(open -> !dates.main(date) && draft.windows.size() == 1)
                .orElse(days);
    }
}
