package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import java.util.List;

/** What was made of a question: a plan that can run, a question back, or a plain "not in this data". */
public sealed interface Interpretation {

    /**
     * One reading fits.
     *
     * @param confidence 0 to 1: the share of the question's meaningful words that the plan explains
     * @param notes whole sentences about what was assumed or corrected ('Read "amzon" as "Amazon".'); they belong
     *     into the answer, {@link AnswerWriter} puts them there
     */
    record Understood(Plan plan, double confidence, List<String> notes) implements Interpretation {
        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /** Several readings fit, or a word that matters fits nothing; each choice has one reading only. */
    record Unclear(String question, List<Answer.Choice> choices) implements Interpretation {
        public Unclear {
            choices = List.copyOf(choices);
        }
    }

    /** The dataset cannot say, or this first form cannot work it out; the suggestions can be asked. */
    record NotInData(String reason, List<String> suggestions) implements Interpretation {
        public NotInData {
            suggestions = List.copyOf(suggestions);
        }
    }
}
