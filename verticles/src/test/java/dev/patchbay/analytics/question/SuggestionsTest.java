package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

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

        var suggestions = Suggestions.of(dataset);

        assertThat(suggestions).hasSize(5).doesNotHaveDuplicates();
        assertThat(suggestions).allSatisfy(s -> assertThat(parser.interpret(dataset, s, Optional.empty()))
                .isInstanceOfSatisfying(Interpretation.Understood.class, u -> assertThat(u.confidence())
                        .isGreaterThan(0.9)));
    }

    @Test
    void ofSeveralTagsTheOneWithTheMostGapsIsNamed() {
        Dataset dataset = Shapes.ALL.get("cur");
        var parser = new QuestionParser(QuestionTable.FRIDAY);

        assertThat(Suggestions.of(dataset)).contains("Cost without team").noneMatch(s -> s.contains("ntagged"));
        assertThat(PlanNotation.of(parser.interpret(dataset, "Cost without team", Optional.empty())))
                .isEqualTo("sum lineItem/UnblendedCost | resourceTags/user:team missing");
    }

    @Test
    void theRowsWithoutTheOnlyTagAreUntagged() {
        assertThat(Suggestions.of(Shapes.ALL.get("acme"))).contains("Untagged cost");
    }
}
