package dev.patchbay.analytics.question;

import dev.patchbay.analytics.query.QueryResult;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a result back to words: the number first, then how it was got, then what to ask next. */
public final class AnswerWriter {

    private final QuestionParser parser;

    /** @param parser tries every suggestion before it is made */
    public AnswerWriter(QuestionParser parser) {
        this.parser = parser;
    }

    /**
     * @param text one to three sentences, and the notes of the interpretation
     * @param suggestions at most four questions, each understood by {@link QuestionParser} with or without a
     *     previous plan
     */
    public record Written(String text, Explanation explanation, List<String> suggestions) {
        public Written {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** @param result what the plan gave */
    public Written write(Dataset dataset, Interpretation.Understood understood, QueryResult result) {
        Plan plan = understood.plan();
        long rowsUsed = result.rowsUsed();
        Interpreter interpreter = parser.interpreter(dataset);
        var words = new PlanText(interpreter.lexicon());
        Optional<BigDecimal> whole =
                result.overall().stream().limit(1).filter(o -> o != null).findFirst();
        String answer = rowsUsed == 0 || whole.isEmpty()
                ? nothing(words, plan, rowsUsed)
                : answer(words, dataset, plan, result, whole.get());
        String text = Stream.concat(
                        Stream.of(answer + words.undated(plan, result.undated())), understood.notes().stream())
                .collect(Collectors.joining(" "));
        return new Written(
                text, words.explanation(plan, rowsUsed, result.rowsTotal()), new FollowUps(interpreter).of(plan));
    }

    private static String nothing(PlanText words, Plan plan, long rowsUsed) {
        String used = words.rows(BigDecimal.valueOf(rowsUsed)) + words.chosen(plan);
        return rowsUsed == 0
                ? used + ": nothing to work out."
                : used + ", but none has a value for the "
                        + words.measure(plan.measures().get(0)) + ".";
    }

    private static String answer(PlanText words, Dataset dataset, Plan plan, QueryResult result, BigDecimal whole) {
        ResultTable table = result.table();
        String window = PartialPeriods.ofWindow(dataset, plan.window());
        if (plan.baseline().isPresent()) {
            return new PeriodText(words, plan).text(table, result.overall())
                    + window
                    + PartialPeriods.ofWindow(dataset, plan.baseline());
        }
        if (plan.groups().isEmpty()) {
            return new SingleFigure(words, dataset, plan).text(result.overall()) + window;
        }
        var partial = PartialPeriods.of(dataset, plan);
        if (plan.stepwise()) {
            return new ChangesText(words, plan, partial).text(table) + window;
        }
        boolean overTime = plan.groups().size() == 1 && plan.groups().get(0) instanceof Grouping.ByTime;
        return overTime && plan.limit().isEmpty() && plan.having().isEmpty()
                ? new SeriesText(words, plan, partial).text(table, whole)
                : groups(words, plan, partial, result, whole)
                        + AbsentValues.sentence(plan, table)
                        + GroupsText.unnamed(words, plan, result.unnamed())
                        + window;
    }

    /** Groups over time are told by what each comes to over all of it: the highest month of one says little. */
    private static String groups(
            PlanText words, Plan plan, PartialPeriods partial, QueryResult result, BigDecimal whole) {
        Optional<Grouping.ByTime> time = plan.groups().stream()
                .filter(Grouping.ByTime.class::isInstance)
                .map(Grouping.ByTime.class::cast)
                .findFirst();
        List<Grouping> others = plan.groups().stream()
                .filter(Grouping.ByValue.class::isInstance)
                .toList();
        if (time.isEmpty() || others.size() != 1 || plan.limitEach().isPresent()) {
            return new GroupsText(words, plan, partial).text(result.table(), whole, result.alike());
        }
        var each = new ResultTable(List.of(), result.leading(), result.leading().size());
        long steps = result.table().rows().stream()
                .map(r -> r.get(plan.groups().indexOf(time.get())).text())
                .distinct()
                .count();
        boolean cut = result.table().rows().size() < result.table().totalRows();
        return (cut ? "" : "Over " + StepText.count(steps, time.get().grain()) + ": ")
                + new GroupsText(words, plan.groupedBy(others, plan.order()), partial).text(each, whole, 0)
                + partial.sentences(partial.steps());
    }
}
