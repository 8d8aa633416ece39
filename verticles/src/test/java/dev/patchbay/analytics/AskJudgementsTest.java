package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that judge: what is worst, low, slow or typical is said by a figure, or asked back. */
class AskJudgementsTest extends AskFixture {

    private static final String HOURS =
            """
            Date,Engineer,Customer,Hours,Score
            2026-09-01,Ann,Acme,2,4
            2026-09-02,Bob,Acme,6,2
            2026-09-03,Ann,Globex,4,5
            """;

    @ParameterizedTest
    @CsvSource({
        "satisfaction per customer worst first, Acme 2.75|Globex 3.5",
        "satisfaction by customer best first, Globex 3.5|Acme 2.75",
        "slowest first response by category, Printer 23|Network 22",
        "fastest first response by category, Printer 1|Network 2",
        "csat by customer, Globex 3.5|Acme 2.75",
    })
    void anOrderByAFigureThatIsNamedIsOfThatFigure(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers with low satisfaction",
                "high satisfaction tickets",
                "customers with high minutes",
                "average priority",
                "mean time to acknowledge",
                "hours spent per customer",
            })
    void whatNoFigureTellsIsNotGuessed(String question) {
        assertThat(ask(read(DeskExports.tickets()), question, Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }

    @Test
    void whichEndOfAScaleIsTheLowestIsAskedBack() {
        LoadedDataset tickets = read(DeskExports.tickets());

        assertThat(unclear(tickets, "lowest priority tickets by customer").choices())
                .flatExtracting(choice -> rows(tickets, choice.question()))
                .containsExactlyInAnyOrder("Acme 6", "Globex 2", "Acme 5", "Globex 3", "Acme 5", "Globex 3");
        assertThat(rows(tickets, "high priority tickets by customer")).containsExactly("Acme 6", "Globex 2");
    }

    @Test
    void whetherMoreIsWorseIsAskedBack() {
        LoadedDataset tickets = read(DeskExports.tickets());

        assertThat(unclear(tickets, "tickets by customer worst first").choices())
                .extracting(choice -> rows(tickets, choice.question()).getFirst())
                .containsExactly("Acme 16", "Globex 8");
    }

    @Test
    void whatAddsUpIsComparedInTotal() {
        Answer.Answered answer = answered(read(HOURS), "engineers with more than 5 hours");

        assertThat(rows(answer)).containsExactly("Ann 6", "Bob 6");
        assertThat(answer.text()).endsWith("Compared is the total of each.");
    }

    @Test
    void aScoreIsComparedOnAverageOrInEachRow() {
        LoadedDataset hours = read(HOURS);

        assertThat(unclear(hours, "engineers with score below 5").choices())
                .flatExtracting(choice -> rows(hours, choice.question()))
                .containsExactly("Ann 4.5", "Bob 2", "Ann 1", "Bob 1");
    }

    @ParameterizedTest
    @CsvSource({"median hours per entry, 4", "avg hours per entry, 4"})
    void theMedianOfEachEntryIsOfAllEntries(String question, String figure) {
        assertThat(rows(read(HOURS), question)).containsExactly(figure);
    }

    @Test
    void anAveragePerGroupIsOfTheirTotalsAndByGroupOfTheirRows() {
        LoadedDataset hours = read(HOURS);

        assertThat(answered(hours, "average hours per engineer").text())
                .startsWith("6 hours on average over 2 engineers.");
        assertThat(answered(hours, "average hours by engineer").text()).startsWith("Bob averages 6 hours per row;");
    }

    @ParameterizedTest
    @CsvSource({"hrs per engineer, Ann 6|Bob 6", "hrs of bob, 6"})
    void unitsAreWrittenInShortToo(String question, String rows) {
        assertThat(rows(read(HOURS), question)).containsExactly(rows.split("\\|"));
    }
}
