package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are called as words of questions are. */
class AskValuesTest extends AskFixture {

    private static final String CATEGORIES =
            """
            Date,Category,Region,Cost
            2026-09-01,Compute,eu-west-1,1.00
            2026-09-01,Database,eu-west-1,2.00
            2026-09-01,Data,us-east-1,4.00
            2026-09-02,Display,us-east-1,8.00
            2026-09-02,Report,us-east-1,16.00
            2026-09-02,Charge,eu-west-1,32.00
            2026-09-03,Bill,eu-west-1,64.00
            2026-09-03,Records,us-east-1,128.00
            2026-09-03,Money,us-east-1,256.00
            2026-09-03,Chart,us-east-1,512.00
            2026-09-03,Find,us-east-1,1024.00
            2026-09-03,Overall,us-east-1,2048.00
            2026-09-03,Total,us-east-1,4096.00
            """;

    @ParameterizedTest
    @CsvSource({
        "compute cost, 1.00",
        "what did compute cost, 1.00",
        "cost of compute, 1.00",
        "compute cost in eu-west-1, 1.00",
        "data cost, 4.00",
        "cost of data, 4.00",
        "display cost, 8.00",
        "cost of report, 16.00",
        "report cost, 16.00",
        "charge cost, 32.00",
        "cost of charge, 32.00",
        "bill cost, 64.00",
        "cost for bill, 64.00",
        "records cost, 128.00",
        "cost of records, 128.00",
        "money cost, 256.00",
        "cost of money, 256.00",
        "cost of chart, 512.00",
        "find cost, '1,024.00'",
        "cost of overall, '2,048.00'",
        "cost for total, '4,096.00'",
        "total cost for Total, '4,096.00'",
    })
    void aValueOfTheFileIsNotAWordOfTheSentence(String question, String cost) {
        assertThat(rows(read(CATEGORIES), question)).containsExactly(cost);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total cost",
                "overall cost",
                "the total cost",
                "compute the cost",
                "find the total cost",
                "display the total cost",
                "what is the total cost in the data",
                "total cost in this report",
                "total bill",
                "total charge",
                "how much money"
            })
    void theSentenceKeepsTheWordsItNeeds(String question) {
        assertThat(rows(read(CATEGORIES), question)).containsExactly("8,191.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart cost by region", "chart of cost by region", "a report of the cost by region"})
    void aCommandChoosesNoRows(String question) {
        assertThat(rows(read(CATEGORIES), question)).containsExactly("us-east-1 8,092.00", "eu-west-1 99.00");
    }

    @Test
    void recordsAreCountedWhereTheyAreAskedFor() {
        assertThat(rows(read(CATEGORIES), "how many records")).containsExactly("13");
    }
}
