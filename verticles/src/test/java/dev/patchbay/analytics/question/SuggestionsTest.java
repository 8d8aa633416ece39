package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Dataset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionsTest {

    static Set<String> shapes() {
        return Shapes.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void fiveDifferentQuestionsAreSuggestedAndAllAreUnderstood(String shape) {
        Dataset dataset = Shapes.ALL.get(shape);
        var parser = new QuestionParser(QuestionTable.FRIDAY);

        var suggestions = new QuestionParser(QuestionTable.FRIDAY).suggestions(dataset);

        assertThat(suggestions).hasSize(5).doesNotHaveDuplicates();
        assertThat(suggestions)
                .allSatisfy(s -> assertThat(parser.interpret(dataset, s, Optional.empty(), ValueSource.NONE))
                        .isInstanceOfSatisfying(Interpretation.Understood.class, u -> assertThat(u.confidence())
                                .isGreaterThan(0.9)));
    }

    @Test
    void ofSeveralTagsTheOneWithTheMostGapsIsNamed() {
        Dataset dataset = Shapes.ALL.get("cur");
        var parser = new QuestionParser(QuestionTable.FRIDAY);

        assertThat(new QuestionParser(QuestionTable.FRIDAY).suggestions(dataset))
                .contains("Cost without team")
                .noneMatch(s -> s.contains("ntagged"));
        assertThat(PlanNotation.of(parser.interpret(dataset, "Cost without team", Optional.empty(), ValueSource.NONE)))
                .isEqualTo("sum lineItem/UnblendedCost | resourceTags/user:team missing");
    }

    @Test
    void theRowsWithoutTheOnlyTagAreUntagged() {
        assertThat(new QuestionParser(QuestionTable.FRIDAY).suggestions(Shapes.ALL.get("acme")))
                .contains("Untagged cost");
    }

    @Test
    void whatIsLearntForTheSuggestionsServesTheFirstQuestion() {
        var parser = new QuestionParser(QuestionTable.FRIDAY);
        Dataset dataset = Shapes.acme();
        Lexicon learnt = parser.interpreter(dataset).lexicon();

        Dataset suggested = dataset.withSuggestions(parser.suggestions(dataset));

        assertThat(parser.interpreter(suggested).lexicon()).isSameAs(learnt);
    }
}
