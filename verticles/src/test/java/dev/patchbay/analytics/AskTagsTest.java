package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.question.UploadSummary;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags that stand in one column as JSON, as FOCUS and Azure write them, are asked about key by key. */
class AskTagsTest extends AskFixture {

    /** Quotes inside quotes are written "~", and those around them "|". */
    private static final String FOCUS =
            """
            ChargePeriodStart,BilledCost,BillingCurrency,ProviderName,SubAccountName,ServiceName,Tags
            2026-09-01 00:00:00,1.00,EUR,AWS,Northwind Prod,EC2,|{~team~: ~payments~, ~environment~: ~prod~}|
            2026-09-01 00:00:00,2.00,EUR,AWS,Contoso,EC2,|{~environment~: ~prod~, ~cost/centre~: ~it's 7~}|
            2026-09-02 00:00:00,4.00,EUR,Azure,Contoso,VM,|{~environment~: ~dev~, ~team~: ~~}|
            2026-09-02 00:00:00,8.00,EUR,Azure,Northwind Prod,VM,
            """;

    private static final String AZURE =
            """
            Date,CostInBillingCurrency,MeterCategory,Tags
            2026-09-01,1.00,Storage,|~env~: ~prod~,~owner~: ~anna~|
            2026-09-02,2.00,Storage,|~env~: ~dev~|
            """;

    private LoadedDataset tagged(String file) {
        return read(file.replace("~", "\"\"").replace("|", "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cost with environment prod; 3.00",
                "spend tagged prod; 3.00",
                "spend tagged payments; 1.00",
                "untagged spend; 8.00",
                "tagged spend; 7.00",
                "cost without team; 14.00",
                "cost with team; 1.00",
                "cost of cost centre it's 7; 2.00",
            })
    void eachKeyChoosesRows(String question, String figure) {
        assertThat(rows(tagged(FOCUS), question)).containsExactly(figure);
    }

    @ParameterizedTest
    @CsvSource({"spend by environment", "cost by the environment tag"})
    void eachKeyIsGroupedBy(String question) {
        assertThat(rows(tagged(FOCUS), question)).containsExactly("no tag 8.00", "dev 4.00", "prod 3.00");
    }

    @Test
    void whichOfTheTagsIsMeantIsAsked() {
        LoadedDataset focus = tagged(FOCUS);

        assertThat(unclear(focus, "cost by tag").choices())
                .hasSize(3)
                .allSatisfy(choice -> answered(focus, choice.question()));
    }

    @Test
    void tagsWithoutBracesAreReadToo() {
        assertThat(rows(tagged(AZURE), "cost by env")).containsExactly("dev 2.00", "prod 1.00");
        assertThat(rows(tagged(AZURE), "cost of anna")).containsExactly("1.00");
    }

    @Test
    void whatIsNoTagListStaysOneColumn() {
        String free = AZURE.replace("|~env~: ~dev~|", "just a word");

        assertThat(tagged(free).dataset().columns()).hasSize(4);
        assertThat(ask(tagged(free), "cost by env", Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }

    @Test
    void theColumnsOfTheFileAreCountedAsTheyAre() {
        assertThat(UploadSummary.of(tagged(FOCUS).dataset()))
                .contains("7 columns")
                .contains("1 row has no tags.");
    }
}
