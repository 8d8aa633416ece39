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

/** The files of a help desk, asked about as its people speak: tickets, hours, licences, cloud codes. */
class AskWorkTest extends AskFixture {

    private static final String HOURS =
            """
            Work Date,Consultant,Client,Hours,Amount,Billable,Checked
            2026-09-01,Priya N,Blue Fern Cafe,2,200,true,Yes
            2026-09-01,Tom Weber,Vega Robotics,4,400,false,No
            2026-09-02,Priya N,Vega Robotics,3,300,true,Yes
            2026-09-03,Priya N,Blue Fern Cafe,3,300,false,No
            """;

    private static final String LICENCES =
            """
            Client,Product,Vendor,Seats,Used Seats,Monthly Cost,Renewal Date
            Blue Fern Cafe,Office E3,Microsoft,20,14,400,2027-03-05
            Vega Robotics,Office E3,Microsoft,10,10,200,2027-03-20
            Vega Robotics,Backup,Acronis,5,1,50,2027-04-01
            """;

    private static final String CODES =
            """
            Date,Service,Region,Usage Type,Cost
            2026-09-01,Amazon Elastic Compute Cloud,eu-central-2,BoxUsage,1.00
            2026-09-01,Amazon Elastic Compute Cloud,us-east-1,BoxUsage,2.00
            2026-09-02,Amazon Simple Storage Service,eu-central-2,EUC2-TimedStorage-GlacierByteHrs,4.00
            2026-09-02,Amazon Simple Storage Service,us-east-1,EUC2-TimedStorage-ByteHrs,8.00
            2026-09-03,Virtual Machines,East US,D2s v3,16.00
            2026-09-03,Virtual Machines,East US 2,D2s v3,32.00
            """;

    /** 24 tickets of one customer each month: every third is urgent, every fourth nobody's. */
    private static final String TICKETS = "Ticket #,Created,Resolved,Client,Priority,Assignee,Minutes Worked,CSAT\n"
            + IntStream.range(0, 24)
                    .mapToObj(n -> "HD-%d,2026-0%d-10,2026-0%d-10,Client %d,P%d,%s,%d,%d"
                            .formatted(100 + n, 7 + n % 2, 8 + n % 2, n % 6, 1 + n % 3, n % 4 == 0 ? "" : "Ben", 10, 3))
                    .collect(Collectors.joining("\n"));

    @ParameterizedTest
    @CsvSource({
        "how many tickets are there, 24",
        "p1 tickets, 8",
        "average minutes worked per ticket, 10",
        "tickets without an assignee, 6",
        "unassigned tickets, 6",
        "unassigned p1 tickets, 2",
        "tickets resolved in september, 12",
        "tickets closed in september, 12",
        "tickets resolved by ben in august, 6",
    })
    void ticketsAreRowsHoweverTheirIdsAreCalled(String question, String figure) {
        assertThat(rows(read(TICKETS), question)).containsExactly(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastest assignee", "slowest tickets", "worst client"})
    void anOrderByAFigureUnsaidIsAskedAbout(String question) {
        LoadedDataset tickets = read(TICKETS);

        assertThat(unclear(tickets, question).choices())
                .isNotEmpty()
                .allSatisfy(choice -> answered(tickets, choice.question()));
    }

    @Test
    void minutesAreNotShownForHours() {
        assertThat(ask(read(TICKETS), "hours worked per client", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void theLongestOfEachIsOneOfItsRows() {
        assertThat(rows(read(HOURS), "longest hours per consultant")).containsExactly("Tom Weber 4", "Priya N 3");
    }

    @Test
    void theAverageOfADayIsOfItsTotal() {
        assertThat(answered(read(HOURS), "average hours per day").text()).contains("12 ", "4 a day on average");
    }

    @ParameterizedTest
    @CsvSource({
        "non-billable hours, 7",
        "unchecked hours, 7",
        "checked hours, 5",
        "hours of priya, 8",
        "average hours, 3",
    })
    void whatIsNotSoIsTheOtherRows(String question, String figure) {
        assertThat(rows(read(HOURS), question)).containsExactly(figure);
    }

    @Test
    void anAmountOfSomeRowsOrdersByThoseRows() {
        assertThat(rows(read(HOURS), "top 2 clients by billable amount"))
                .containsExactly("Vega Robotics 300.00", "Blue Fern Cafe 200.00");
    }

    @Test
    void topClientsByHoursAreByTheHoursWorked() {
        assertThat(rows(read(HOURS), "top 2 clients by hours")).containsExactly("Vega Robotics 7", "Blue Fern Cafe 5");
    }

    @Test
    void onlyOverSoMuchChoosesAmongTheGroupsShown() {
        LoadedDataset hours = read(HOURS);
        Answer.Answered before = answered(hours, "hours by client");

        assertThat(rows(follow(hours, "only over 6", before))).containsExactly("Vega Robotics 7");
    }

    @Test
    void theOppositeOfWhatWasChosenTakesItsPlace() {
        LoadedDataset hours = read(HOURS);
        Answer.Answered billable = answered(hours, "billable hours by client");
        Answer.Answered other = follow(hours, "what about non-billable ones?", billable);

        assertThat(rows(billable)).containsExactly("Vega Robotics 3", "Blue Fern Cafe 2");
        assertThat(rows(other)).containsExactly("Vega Robotics 4", "Blue Fern Cafe 3");
        assertThat(rows(follow(hours, "and billable?", other))).isEqualTo(rows(billable));
    }

    @Test
    void oneMoreValueTooIsAddedToTheOneBefore() {
        LoadedDataset hours = read(HOURS);
        Answer.Answered before = answered(hours, "amount of priya");

        assertThat(rows(follow(hours, "tom too", before))).containsExactly("1,200.00");
    }

    @ParameterizedTest
    @CsvSource({
        "renewals in march, 2",
        "renewals in march for vega, 1",
        "how many seats, 35",
        "cost in march 2027, 600.00"
    })
    void whatHappensOnADateIsCounted(String question, String figure) {
        assertThat(rows(read(LICENCES), question)).containsExactly(figure);
    }

    @Test
    void seatsThatAreNotUsedAreNotThoseOfOthers() {
        assertThat(ask(read(LICENCES), "seats not used by vega", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ec2 cost, 3.00",
        "cost in east us, 16.00",
        "cost in east us 2, 32.00",
        "glacier cost, 4.00",
        "total cost above 1e1, 48.00",
        "how many rows have zero cost, 0",
    })
    void codesAreReadAsTheyAreSpoken(String question, String cost) {
        assertThat(rows(read(CODES), question)).containsExactly(cost);
    }

    @Test
    void aWordOfManyValuesIsAskedAbout() {
        String accounts = IntStream.range(0, 7)
                .mapToObj(n -> "2026-09-01,Orion %c,1.00".formatted('A' + n))
                .collect(Collectors.joining("\n", "Date,Account,Cost\n", "\n2026-09-01,Atlas,5.00\n"));
        LoadedDataset costs = read(accounts);

        assertThat(unclear(costs, "cost of orion").choices())
                .flatExtracting(choice -> rows(costs, choice.question()))
                .containsExactly("7.00", "1.00", "1.00", "1.00");
    }

    @Test
    void twoNamesAgainstEachOtherStandApartInEveryGroup() {
        assertThat(rows(read(CODES), "ec2 vs s3 cost by region"))
                .containsExactlyInAnyOrder(
                        "eu-central-2 Amazon Simple Storage Service 4.00",
                        "eu-central-2 Amazon Elastic Compute Cloud 1.00",
                        "us-east-1 Amazon Simple Storage Service 8.00",
                        "us-east-1 Amazon Elastic Compute Cloud 2.00");
    }
}
