package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are listed or set against each other, over columns that share some of them. */
class AskListsTest extends AskFixture {

    private static final String SERVICES =
            """
            ChargePeriodStart,ProviderName,ServiceName,ServiceCategory,Product,RegionName,BilledCost
            2026-09-01,Oracle,COMPUTE,Compute,Virtual Machines,Frankfurt,1.00
            2026-09-01,Amazon,Amazon Elastic Compute Cloud,Compute,EC2,Ireland,2.00
            2026-09-01,Oracle,MYSQL,Database,MySQL HeatWave,Frankfurt,4.00
            2026-09-02,Amazon,Amazon Relational Database Service,Database,RDS,Ireland,8.00
            2026-09-02,Amazon,Amazon Simple Storage Service,Storage,Buckets,Ireland,16.00
            2026-09-02,Amazon,Secrets,Security,KMS,Ireland,32.00
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compute vs database",
                "compare compute and database",
                "cost of database vs compute",
                "compute cost vs database cost",
                "cost of compute and database by category"
            })
    void whatIsSetAgainstEachOtherStandsApart(String question) {
        assertThat(rows(read(SERVICES), question)).containsExactly("Database 12.00", "Compute 3.00");
    }

    @ParameterizedTest
    @CsvSource({
        "cost of compute and database, 15.00",
        "'cost of compute, database', 15.00",
        "cost of database and compute, 15.00",
        "cost of mysql and compute, 5.00",
        "cost of compute and mysql, 5.00",
        "billed cost of storage and compute, 19.00",
        "cost of S3 and EC2, 18.00",
    })
    void everyMemberOfAListCountsInTheColumnThatHasAll(String question, String cost) {
        assertThat(rows(read(SERVICES), question)).containsExactly(cost);
    }

    @Test
    void aListThatIsLeftOutIsLeftOutWhole() {
        assertThat(rows(read(SERVICES), "cost excluding compute, database and storage by category"))
                .containsExactly("Security 32.00");
    }

    @Test
    void membersOfDifferentColumnsAreAskedAbout() {
        LoadedDataset services = read(SERVICES);

        Answer.Unclear unclear = unclear(services, "cost of S3 and KMS");

        assertThat(unclear.choices())
                .extracting(Answer.Choice::label)
                .containsExactly("service: Amazon Simple Storage Service", "product: KMS");
        assertThat(unclear.choices())
                .flatExtracting(choice -> rows(services, choice.question()))
                .containsExactly("16.00", "32.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost of compute and quantum", "compute vs quantum", "cost of quantum and compute"})
    void aMemberThatIsNowhereIsAskedAbout(String question) {
        assertThat(unclear(read(SERVICES), question).question()).contains("quantum");
    }
}
