package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionParserTest {

    private final QuestionTable table = new QuestionTable();

    static List<QuestionTable.Line> firstQuestions() {
        return QuestionTable.load("first-questions.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firstQuestions")
    void aQuestionHasTheExpectedPlan(QuestionTable.Line line) {
        assertThat(PlanNotation.of(table.ask(line))).isEqualTo(line.expected());
    }
}
