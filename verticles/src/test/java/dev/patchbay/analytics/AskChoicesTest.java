package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered for a question that is not understood is not another question, and what is no number is not counted. */
class AskChoicesTest extends AskFixture {

    private static final String ASSETS = """
            hostname,os,customer,bought
            %s
            """
            .formatted(IntStream.range(0, 24)
                    .mapToObj(n -> "pc-%d,%s,%s,202%d-03-01"
                            .formatted(1000 + n, n % 3 == 0 ? "macOS" : "Windows", n < 10 ? "Acme" : "Globex", n % 2))
                    .collect(Collectors.joining("\n")));

    private static final String MIXED = "Date,Service,Cost\n"
            + IntStream.range(0, 20)
                    .mapToObj(n -> "2026-09-%02d,%s,%s"
                            .formatted(n + 1, n % 2 == 0 ? "EC2" : "S3", n % 3 == 0 ? "1.50" : "pending"))
                    .collect(Collectors.joining("\n"));

    @ParameterizedTest
    @ValueSource(strings = {"tickets that are not frobnicated", "minutes without zorbs"})
    void aQuestionWithoutItsNegationIsNotOffered(String question) {
        assertThat(ask(read(DeskExports.tickets()), question, Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void anotherFigureIsOfferedAsWhatItIs() {
        LoadedDataset tickets = read(DeskExports.tickets());

        assertThat(unclear(tickets, "frobnicated tickets by customer").choices())
                .extracting(Answer.Choice::label)
                .allSatisfy(label -> assertThat(label.toLowerCase()).contains("without \"frobnicated\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list tickets over 20 minutes spent", "show the tickets of ben"})
    void rowsThatAreNotListedAreSaidToBeCounted(String question) {
        assertThat(answered(read(DeskExports.tickets()), question).text()).contains("Rows are counted, not listed");
    }

    @ParameterizedTest
    @CsvSource({"machines per customer, Globex 14|Acme 10", "machines bought per year, 2020 12|2021 12"})
    void machinesAreRowsWhereEachHasItsName(String question, String rows) {
        assertThat(rows(lake("assets.csv", ASSETS), question)).containsExactly(rows.split("\\|"));
    }

    @Test
    void aCostThatIsOftenNoNumberIsSaidAtOnceAndNotCounted() {
        LoadedDataset mixed = read(MIXED);

        assertThat(mixed.dataset().warnings())
                .contains("The cost is no number in many rows, such as \"pending\", so it is not added up.");
        assertThat(ask(mixed, "total cost", Optional.empty()))
                .isInstanceOfSatisfying(Answer.Unanswerable.class, answer -> assertThat(answer.reason())
                        .startsWith("The cost is no number in many rows"));
        assertThat(ask(mixed, "cost by service", Optional.empty())).isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void whoseChoosesAmongTheGroupsNamed() {
        assertThat(rows(read(DeskExports.invoices()), "customers whose september net was above 10000"))
                .containsExactly("Globex 22,200.00");
    }
}
