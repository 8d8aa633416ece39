package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages: the share of some rows within each group, which is another thing than each group's share of them. */
class AskSharesTest extends AskFixture {

    private static final String HOURS =
            """
            Date,Engineer,Activity,Hours,Billable
            2026-09-01,Ann,Support,2,yes
            2026-09-02,Bob,Support,6,yes
            2026-10-02,Ann,Training,2,no
            2026-10-03,Ann,Support,4,yes
            2026-10-04,Bob,Training,2,no
            """;

    @ParameterizedTest
    @CsvSource({
        "billable % by engineer, Ann 75 %|Bob 75 %",
        "percentage billable by month, 2026-09 100 %|2026-10 50 %",
        "what share of hours is billable, 75 %",
        "percentage of hours per engineer that are billable, Ann 75 %|Bob 75 %",
        "percentage of entries per engineer that are billable, Ann 66.7 %|Bob 50 %",
        "what percentage of all hours went to training, 25 %",
        "what share of ann's hours is training, 25 %",
        "share of support hours by engineer, Ann 50 %|Bob 50 %",
    })
    void aShareIsOfTheRowsItIsSaidToBeOf(String question, String rows) {
        assertThat(rows(read(HOURS), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"% open by customer, Acme 25 %|Globex 25 %", "what % of tickets is open, 25 %"})
    void aStateIsAPartToo(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question)).containsExactly(rows.split("\\|"));
    }

    @Test
    void thePercentComesFirstAndWhatItStandsOnAfter() {
        LoadedDataset hours = read(HOURS);

        assertThat(answered(hours, "what share of hours is billable").text())
                .isEqualTo("75 %: 12 of 16 hours for billable yes.");
        assertThat(answered(hours, "what share of ann's hours is training").text())
                .isEqualTo("25 %: 2 of 8 hours for activity Training, among those for engineer Ann.");
        assertThat(answered(read(DeskExports.tickets()), "% of tickets that are high")
                        .text())
                .isEqualTo("33.3 %: 8 of 24 tickets for priority High.");
    }

    @Test
    void aRateIsExplainedByItsPartAndIsNoPie() {
        Answer.Answered answer = answered(read(HOURS), "billable % by engineer");

        assertThat(answer.explanation().line())
                .isEqualTo("5 of 5 rows · share of the sum of hours, where billable is yes, by engineer");
        assertThat(answer.chart().orElseThrow().title()).isEqualTo("Share of hours by engineer, where billable is yes");
        assertThat(answer.text()).contains("overall it is 75 %");
    }

    @Test
    void theSameShareIsCutAnotherWay() {
        LoadedDataset hours = read(HOURS);
        Answer.Answered before = answered(hours, "what share of hours is billable");

        assertThat(rows(follow(hours, "and by engineer?", before))).containsExactly("Ann 75 %", "Bob 75 %");
        assertThat(answered(hours, "billable % by engineer").suggestions())
                .allSatisfy(suggestion -> answered(hours, suggestion));
    }
}
