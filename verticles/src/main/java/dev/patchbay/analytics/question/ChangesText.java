package dev.patchbay.analytics.question;

import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Steps of time, each against the one before: the last change first, then the highest rise and the deepest fall. */
final class ChangesText {

    private final PlanText words;
    private final Plan plan;
    private final Measure measure;
    private final Grain grain;
    private final PartialPeriods partial;

    ChangesText(PlanText words, Plan plan, PartialPeriods partial) {
        this.words = words;
        this.plan = plan;
        this.partial = partial;
        this.measure = plan.measures().get(0);
        this.grain = ((Grouping.ByTime) plan.groups().get(0)).grain();
    }

    /** A step and how far it is from the one before. */
    private record Change(String before, String step, BigDecimal figure, BigDecimal difference, BigDecimal percent) {}

    String text(ResultTable table) {
        if (StepText.cut(table)) {
            return StepText.shown(table, plan.order(), grain)
                    + " Ask for fewer days or longer steps to hear how all of them moved.";
        }
        List<Change> changes = changes(table.rows());
        if (changes.isEmpty()) {
            return "There are no two whole " + StepText.noun(2, grain) + " to compare."
                    + partial.sentences(partial.steps());
        }
        var byDifference = Comparator.comparing(Change::difference);
        String rise = extreme(" Highest rise: ", changes.stream().max(byDifference), 1);
        String fall = extreme(" Deepest fall: ", changes.stream().min(byDifference), -1);
        String held = partial.sentences(partial.steps());
        return switch (plan.order()) {
            case LARGEST_RISE -> (rise.isEmpty() ? "Nothing rose." : rise.strip()) + held;
            case LARGEST_FALL -> (fall.isEmpty() ? "Nothing fell." : fall.strip()) + held;
            default -> last(changes.getLast()) + rise + fall + held;
        };
    }

    private String last(Change last) {
        return Phrases.capital(words.subject(measure)) + words.filtered(plan) + moved(last) + " from "
                + StepText.name(grain, last.before()) + " to " + StepText.name(grain, last.step()) + ", to "
                + value(last.figure()) + ".";
    }

    /** Of whole steps only: a month of twelve days would read as a fall. */
    private List<Change> changes(List<List<ResultTable.Cell>> rows) {
        return IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).get(2).number() != null)
                .filter(i -> !partial.steps().contains(step(rows, i))
                        && !partial.steps().contains(step(rows, i - 1)))
                .mapToObj(i -> new Change(
                        step(rows, i - 1),
                        step(rows, i),
                        rows.get(i).get(1).number(),
                        rows.get(i).get(2).number(),
                        rows.get(i).get(3).number()))
                .toList();
    }

    private static String step(List<List<ResultTable.Cell>> rows, int place) {
        return rows.get(place).get(0).text();
    }

    private String moved(Change change) {
        int way = change.difference().signum();
        return way == 0
                ? " did not change"
                : (way > 0 ? " rose by " : " fell by ")
                        + value(change.difference().abs())
                        + percent(change);
    }

    /** @param way 1 for what rose, -1 for what fell */
    private String extreme(String lead, Optional<Change> found, int way) {
        return found.filter(c -> c.difference().signum() == way)
                .map(c -> lead + StepText.name(grain, c.step()) + " by "
                        + value(c.difference().abs()) + percent(c) + ".")
                .orElse("");
    }

    private static String percent(Change change) {
        return change.percent() == null
                ? ""
                : " (" + (change.percent().signum() > 0 ? "+" : "") + NumberText.percent(change.percent()) + ")";
    }

    private String value(BigDecimal value) {
        return words.value(measure, value);
    }
}
