package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figure is meant: rows or money, work or waiting, gross or tax. */
class AskMeasuresTest extends AskFixture {

    private static final String ENTRIES =
            """
            Date,Engineer,Customer,Hours,Billable,Rate
            2026-09-01,Ann,Acme,2,yes,90
            2026-09-02,Bob,Acme,7,yes,80
            2026-09-02,Ann,Globex,1,no,
            """;

    @ParameterizedTest
    @CsvSource({
        "top 1 customers by tickets, Acme 16",
        "tickets per customer, Acme 16|Globex 8",
        "how many customers raised a ticket in september, 2",
        "share of tickets per category, Network 50 %|Printer 50 %",
    })
    void rowsAreMeantThoughTheirNumbersAreCalledJustSo(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "minutes by category, Printer 264|Network 252",
        "minutes of cy young, 96",
        "total first response minutes of cy young, 56",
    })
    void minutesAreRatherThoseOfWork(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "how much did we invoice in total, '36,000.00'",
        "invoice total per customer, 'Globex 26,640.00|Acme 9,360.00'",
        "total value of invoices in september, '36,000.00'",
        "amount by customer, 'Globex 26,640.00|Acme 9,360.00'",
        "biggest customer, 'Globex 26,640.00'",
    })
    void moneyIsNoNumberOfRowsAndNoTax(String question, String rows) {
        Answer.Answered answer = answered(read(DeskExports.invoices()), question);

        assertThat(rows(answer)).containsExactly(rows.split("\\|"));
        assertThat(answer.text()).contains("Amounts are gross; net and tax are in the file as well.");
    }

    @Test
    void anAmountThatIsNamedNeedsNoNote() {
        assertThat(answered(read(DeskExports.invoices()), "net by customer").text())
                .doesNotContain("in the file as well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value of billable work", "billable amount by customer", "most expensive customer"})
    void whereThereIsNoMoneyNothingIsCountedForIt(String question) {
        assertThat(ask(read(ENTRIES), question, Optional.empty())).isInstanceOf(Answer.Unanswerable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "top 2 tickets by minutes spent, T-123 33|T-122 32",
        "longest ticket by minutes spent, T-123 33",
    })
    void ticketsAreRankedByTheirNumbers(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "biggest invoice ever, 'INV-124 2,880.00'",
        "2 largest invoices, 'INV-124 2,880.00|INV-123 2,760.00'",
        "smallest invoice of globex, 'INV-113 1,560.00'",
        "largest invoice per customer, 'Globex 2,880.00|Acme 1,440.00'",
    })
    void invoicesAreRankedByTheirAmounts(String question, String rows) {
        assertThat(rows(read(DeskExports.invoices()), question)).containsExactly(rows.split("\\|"));
    }

    @Test
    void rowsWithoutNumbersHaveALargestAmount() {
        assertThat(rows(read(ENTRIES), "biggest single entry")).containsExactly("7");
    }

    @Test
    void whatMakesATicketBigIsAskedBack() {
        LoadedDataset tickets = read(DeskExports.tickets());

        assertThat(unclear(tickets, "biggest ticket").choices())
                .flatExtracting(choice -> rows(tickets, choice.question()))
                .contains("T-123 33");
    }
}
