package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClarificationTest {

    private final QuestionParser parser = new QuestionParser(QuestionTable.FRIDAY);

    @Test
    void twoColumnsThatFitAreBothOffered() {
        var unclear = unclear("sales", "show revenue by country");

        assertThat(unclear.question()).isEqualTo("Two columns fit \"revenue\": net revenue, gross revenue. Which one?");
        assertThat(unclear.choices())
                .extracting(Answer.Choice::question)
                .containsExactly("show net revenue by country", "show gross revenue by country");
    }

    @Test
    void aValueOfTwoColumnsIsAskedBack() {
        assertThat(unclear("sales", "net revenue for Paris").choices())
                .extracting(Answer.Choice::question)
                .containsExactly("net revenue for customer \"Paris\"", "net revenue for city \"Paris\"");
    }

    @Test
    void daysOutsideTheFileAreSaidAndOthersOffered() {
        var unclear = unclear("acme", "cost by team last month");

        assertThat(unclear.question())
                .isEqualTo(
                        "acme-september.csv covers 1-30 Sep 2026; nothing of Oct 2026 is in it. Ask for other days?");
        assertThat(unclear.choices())
                .extracting(Answer.Choice::question)
                .containsExactly("Cost by team in Sep 2026", "Cost by team");
    }

    @Test
    void anUnknownGroupIsReplacedByKnownOnes() {
        assertThat(unclear("acme", "cost by department").choices())
                .extracting(Answer.Choice::question)
                .contains("cost by service", "cost by team");
    }

    @Test
    void twoPeriodsAreNotAddedUp() {
        var answer = parser.interpret(
                Shapes.ALL.get("sales"), "net revenue in July and September", Optional.empty(), ValueSource.NONE);

        assertThat(answer).isInstanceOfSatisfying(Interpretation.NotInData.class, n -> assertThat(n.reason())
                .startsWith("I can't work out two periods at once yet."));
    }

    @Test
    void amountsOfGroupsMayBeTotalsAveragesOrSingleRows() {
        assertThat(unclear("acme", "services with usage hours over 100").choices())
                .extracting(Answer.Choice::question)
                .containsExactly(
                        "services with total usage hours > 100",
                        "services with average usage hours > 100",
                        "services by total usage hours where usage hours > 100");
    }

    @Test
    void hoursOfWholeDaysAreRefused() {
        var answer = parser.interpret(Shapes.acme(), "cost per hour", Optional.empty(), ValueSource.NONE);

        assertThat(answer).isInstanceOfSatisfying(Interpretation.NotInData.class, n -> assertThat(n.reason())
                .isEqualTo("The date in acme-september.csv is a whole day, without hours. Ask per day."));
    }

    @Test
    void aVeryLongQuestionIsNotRead() {
        var answer = parser.interpret(Shapes.acme(), "cost by team ".repeat(800), Optional.empty(), ValueSource.NONE);

        assertThat(answer).isInstanceOfSatisfying(Interpretation.NotInData.class, n -> assertThat(n.reason())
                .isEqualTo("That is 10,400 characters; I read questions of up to 1,000. Ask one thing at a time."));
    }

    private Interpretation.Unclear unclear(String shape, String question) {
        var answer = parser.interpret(Shapes.ALL.get(shape), question, Optional.empty(), ValueSource.NONE);
        assertThat(answer).isInstanceOf(Interpretation.Unclear.class);
        return (Interpretation.Unclear) answer;
    }
}
