package dev.patchbay.model.analytics;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What comes of a question: an answer, a question back, or a plain "I can't" that says why. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Answer.Unclear.class, name = "unclear"),
    @JsonSubTypes.Type(value = Answer.Unanswerable.class, name = "unanswerable")
})
public sealed interface Answer {

    /**
     * The numbers, and how they were got.
     *
     * @param text one to three sentences, the number first
     * @param chart present when a picture says more than the number
     * @param confidence 0 to 1: how much of the question's words the plan explains
     * @param suggestions questions that follow naturally, at most four
     */
    record Answered(
            Plan plan,
            Explanation explanation,
            ResultTable table,
            String text,
            Optional<ChartSpec> chart,
            double confidence,
            List<String> suggestions)
            implements Answer {
        public Answered {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Several readings fit; each choice is a full question that has one reading only. */
    record Unclear(String question, List<Choice> choices) implements Answer {
        public Unclear {
            choices = List.copyOf(choices);
        }
    }

    /** The dataset cannot say; {@code suggestions} are questions it can answer. */
    record Unanswerable(String reason, List<String> suggestions) implements Answer {
        public Unanswerable {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** A button: what it says, and the question it asks. */
    record Choice(String label, String question) {}
}
