package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionParserTest {

    private final QuestionTable table = new QuestionTable();

    static List<QuestionTable.Line> questions() {
        return Stream.of("first-questions.txt", "second-questions.txt", "desk-questions.txt")
                .flatMap(f -> QuestionTable.load(f).stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aQuestionHasTheExpectedPlan(QuestionTable.Line line) {
        assertThat(PlanNotation.of(table.ask(line))).isEqualTo(line.expected());
    }
}
