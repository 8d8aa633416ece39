package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.util.List;

/** From a result back to words: the number first, then how it was got, then what to ask next. */
public final class AnswerWriter {

    /**
     * @param text one to three sentences, and the notes of the interpretation
     * @param suggestions at most four questions, each understood by {@link QuestionParser} without a previous plan
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
        return new Written("", new Explanation("", rowsUsed, rowsTotal, List.of(), ""), List.of());
    }
}
