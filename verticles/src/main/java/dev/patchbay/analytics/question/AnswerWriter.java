package dev.patchbay.analytics.question;

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

    /**
     * @param rowsUsed rows that passed the filters and the window
     * @param rowsTotal rows of the dataset
     * @param overall each measure over all used rows, in the plan's order; null where there was no value
     */
    public Written write(
            Dataset dataset,
            Interpretation.Understood understood,
            ResultTable table,
            long rowsUsed,
            long rowsTotal,
            List<BigDecimal> overall) {
        Plan plan = understood.plan();
        Interpreter interpreter = parser.interpreter(dataset);
        var words = new PlanText(interpreter.lexicon());
        Optional<BigDecimal> whole =
                overall.stream().limit(1).filter(o -> o != null).findFirst();
        String answer = rowsUsed == 0 || whole.isEmpty()
                ? nothing(words, plan, rowsUsed)
                : answer(words, dataset, plan, table, whole.get(), overall);
        String text =
                Stream.concat(Stream.of(answer), understood.notes().stream()).collect(Collectors.joining(" "));
        return new Written(text, words.explanation(plan, rowsUsed, rowsTotal), new FollowUps(interpreter).of(plan));
    }

    private static String nothing(PlanText words, Plan plan, long rowsUsed) {
        String used = words.rows(BigDecimal.valueOf(rowsUsed)) + words.chosen(plan);
        return rowsUsed == 0
                ? used + ": nothing to work out."
                : used + ", but none has a value for the "
                        + words.measure(plan.measures().get(0)) + ".";
    }

    private static String answer(
            PlanText words, Dataset dataset, Plan plan, ResultTable table, BigDecimal whole, List<BigDecimal> overall) {
        if (plan.groups().isEmpty()) {
            return new SingleFigure(words, dataset, plan).text(overall);
        }
        boolean overTime = plan.groups().size() == 1 && plan.groups().get(0) instanceof Grouping.ByTime;
        return overTime && plan.limit().isEmpty()
                ? new SeriesText(words, plan).text(table, whole)
                : new GroupsText(words, plan).text(table, whole);
    }
}
