package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known for sure is asked back or said: nothing of a question is dropped, and none is not zero. */
class AskHonestlyTest extends AskFixture {

    private static final String CHARGES =
            """
            ChargePeriodStart,ProviderName,ServiceName,ServiceCategory,RegionName,ResourceId,ResourceName,ChargeDescription,BilledCost
            2026-09-01 10:00:00,Amazon,Amazon S3,Storage,Ireland,r-1,,Requests of the first tier for each 1000 objects,3.00
            2026-09-01 11:00:00,Amazon,COMPUTE,Compute,Ireland,r-2,,Hours of a small instance in one zone,6.00
            2026-09-01 13:00:00,Microsoft,Virtual Machines,Compute,Frankfurt,r-3,web,Outbound transfer to zone 1,12.00
            2026-09-02 09:00:00,Microsoft,Storage Accounts,Storage,Frankfurt,r-4,,Blocks that are written for each 10 objects,24.00
            """;

    @ParameterizedTest
    @CsvSource({
        "cost of widgets by region, widgets",
        "cost in the synergy region, synergy",
        "cost by region and mood, mood",
        "estimated happy cost, happy",
    })
    void aWordThatMeansNothingIsNeverDropped(String question, String word) {
        Answer answer = ask(read(CHARGES), question, Optional.empty());

        assertThat(answer).isNotInstanceOf(Answer.Answered.class);
        assertThat(answer.toString()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hey, could you please quickly tell me the cost by provider, thanks",
                "for my boss: cost by provider asap pls",
                "I was wondering, can we see cost by provider?",
                "sorry, i'd like to know the cost by provider if possible",
            })
    void chatAroundAQuestionChangesNothing(String question) {
        assertThat(rows(read(CHARGES), question)).containsExactly("Microsoft 36.00", "Amazon 9.00");
    }

    @Test
    void noRowIsNoAmountOfMoney() {
        LoadedDataset charges = read(CHARGES);

        Answer.Unclear unclear = unclear(charges, "microsoft s3 cost");

        assertThat(unclear.question())
                .isEqualTo("No row fits all of \"provider is Microsoft\" and \"service is Amazon S3\".");
        assertThat(unclear.choices())
                .flatExtracting(choice -> rows(charges, choice.question()))
                .containsExactly("3.00", "36.00");
    }

    @Test
    void aCommaBetweenColumnsIsAskedAbout() {
        LoadedDataset charges = read(CHARGES);

        Answer.Unclear unclear = unclear(charges, "cost of s3, ireland");

        assertThat(unclear.choices())
                .flatExtracting(choice -> rows(charges, choice.question()))
                .containsExactly("3.00", "3.00", "9.00");
        assertThat(rows(charges, "cost of s3 in ireland")).containsExactly("3.00");
    }

    @Test
    void aValueOfTwoColumnsThatPeopleThinkOfIsAskedAbout() {
        LoadedDataset charges = read(CHARGES);

        assertThat(unclear(charges, "compute cost").choices())
                .flatExtracting(choice -> rows(charges, choice.question()))
                .containsExactlyInAnyOrder("18.00", "6.00");
    }

    @Test
    void aPartOfASentenceIsNoName() {
        LoadedDataset charges = read(CHARGES);

        assertThat(unclear(charges, "outbound transfer cost").choices())
                .flatExtracting(choice -> rows(charges, choice.question()))
                .containsExactly("12.00", "45.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources per provider", "how many resources per provider"})
    void thingsPerGroupAreCounted(String question) {
        assertThat(rows(read(CHARGES), question)).containsExactly("Amazon 2", "Microsoft 2");
    }

    @Test
    void resourcesAreToldApartByTheirIdsWhereNamesAreMissing() {
        assertThat(rows(read(CHARGES), "2 most expensive resources")).containsExactly("r-4 24.00", "r-3 12.00");
    }

    @Test
    void hoursAreAveragedBetweenTheFirstAndTheLastOfTheData() {
        Answer.Answered answer = answered(read(CHARGES), "average hourly cost");

        assertThat(answer.table().rows()).hasSize(24);
        assertThat(answer.text()).contains("over 24 hours, 1.88 an hour on average");
    }

    @Test
    void wholeWeeksAreComparedWhereNoneIsNamed() {
        assertThat(answered(costs, "cost week over week").text())
                .contains("(31 Aug-6 Sep 2026)")
                .contains("(24-30 Aug 2026)");
    }

    @Test
    void whatGrewIsAmongTheRises() {
        String moves =
                """
                Date,Service,Cost
                2026-08-10,EC2,10.00
                2026-09-10,EC2,1.00
                2026-08-10,S3,1.00
                2026-09-10,S3,3.00
                2026-08-10,RDS,1.00
                2026-09-10,RDS,2.00
                """;

        LoadedDataset dataset = read(moves);

        assertThat(rows(dataset, "top 3 services by growth of cost in September compared with August"))
                .extracting(row -> row.split(" ")[0])
                .containsExactly("S3", "RDS");
        assertThat(rows(dataset, "which service fell the most from August to September"))
                .extracting(row -> row.split(" ")[0])
                .containsExactly("EC2");
    }

    @Test
    void aLineOverNamesBecomesBarsAndSaysSo() {
        Answer.Answered answer = answered(costs, "cost by service as a line");

        assertThat(answer.chart())
                .hasValueSatisfying(chart -> assertThat(chart.type()).isNotEqualTo(ChartType.LINE));
        assertThat(answer.text()).endsWith("A line joins steps of time; names stand side by side as bars.");
    }

    @Test
    void theHighestOfEachSaysThatItIsTotals() {
        assertThat(answered(costs, "highest cost per service").text())
                .endsWith("These are totals; \"maximum\" asks for the single row of each.");
    }

    @Test
    void oneOfAKindIsSaidInTheSingular() {
        assertThat(answered(read(CHARGES), "how many providers in frankfurt").text())
                .startsWith("1 provider for region Frankfurt");
    }

    @Test
    void rowsChosenByAnIdAreGroupedByIt() {
        LoadedDataset charges = read(
                """
                ServiceName,RegionId,RegionName,BilledCost
                EC2,us-east-1,N. Virginia,3.00
                S3,us-east-1,,6.00
                S3,us-west-2,Oregon,12.00
                S3,us-west-2,West,24.00
                S3,eu-west-1,Ireland,48.00
                """);

        assertThat(rows(charges, "billed cost in us-east-1 and us-west-2 by region"))
                .containsExactly("us-west-2 36.00", "us-east-1 9.00");
    }

    @Test
    void whatEachRowIsCanBeGroupedBy() {
        String hosts = IntStream.range(0, 400)
                .mapToObj(host -> "host-%03d,%d.50".formatted(host, host))
                .collect(Collectors.joining("\n", "Host,Cost\n", "\n"));

        assertThat(rows(read(hosts), "cost by host")).hasSize(400).startsWith("host-399 399.50");
        assertThat(rows(read(hosts), "top 2 hosts by cost")).containsExactly("host-399 399.50", "host-398 398.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows with cost over 1e25",
                "rows with cost over 1e99",
                "rows with cost over 123456789012345678901.5",
                "services with total cost over 1e25",
            })
    void aNumberLargerThanAnyCellIsNoTrouble(String question) {
        for (LoadedDataset dataset : List.of(costs, stored(Exports.costs()))) {
            Answer.Answered answer = answered(dataset, question);

            assertThat(answer.text()).matches("0 rows .*|There is no service .*");
        }
    }

    @Test
    void everyRowIsUnderANumberLargerThanAnyCell() {
        assertThat(rows(costs, "number of rows with cost under 1e25")).isEqualTo(rows(costs, "number of rows"));
        assertThat(rows(
                        read("service,cost\nEC2,2000000000000000000000000\nS3,2\n"),
                        "number of rows with cost over 1e24"))
                .containsExactly("1");
    }

    private LoadedDataset stored(String csv) {
        LoadedDataset dataset = read(csv);
        dataset.store();
        return dataset;
    }
}
