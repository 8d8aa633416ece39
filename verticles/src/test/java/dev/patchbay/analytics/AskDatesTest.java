package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with several dates, of which some are empty, and the many ways to write days. */
class AskDatesTest extends AskFixture {

    /** Eight tickets of 2026; two are not closed. */
    private static final String TICKETS =
            """
            Ticket,Opened,Closed,Engineer,Hours
            T-1,2026-01-05 08:00,2026-01-05 10:00,Ann,2
            T-2,2026-01-12 08:00,2026-02-16 10:00,Ben,4
            T-3,2026-02-10 09:00,2026-02-18 10:00,Ann,1
            T-4,2026-02-11 09:00,,Ben,3
            T-5,2026-04-14 09:00,2026-04-20 10:00,Ann,5
            T-6,2026-04-15 15:00,2026-04-30 10:00,Ann,2
            T-7,2026-05-19 15:00,2026-05-20 10:00,Ben,6
            T-8,2026-05-31 15:00,,Ann,1
            """;

    /** Bought long before the first warranty that ends. */
    private static final String ASSETS =
            """
            Hostname,Customer,Warranty Until,Bought
            pc-1,Acme,2026-01-10,2018-03-01
            pc-2,Acme,2026-02-10,2019-05-01
            pc-3,Vega,2027-03-10,2024-03-01
            pc-4,Vega,2027-04-10,2030-01-01
            """;

    private LoadedDataset desk;
    private LoadedDataset assets;

    @BeforeAll
    void read() {
        desk = read(TICKETS);
        assets = read(ASSETS);
    }

    @Test
    void whatHasNoDateIsNoStepOfTime() {
        Answer.Answered answer = answered(desk, "rows closed per month");

        assertThat(rows(answer)).containsExactly("2026-01 1", "2026-02 2", "2026-03 0", "2026-04 2", "2026-05 1");
        assertThat(answer.text())
                .startsWith("6 rows over 5 months, 1.2 a month on average. Highest: 2026-02 with 2; lowest: 2026-03")
                .endsWith("2 rows have no closed date.");
        assertThat(answer.explanation().rowsUsed()).isEqualTo(6);
        assertThat(answer.chart().orElseThrow().categories()).hasSize(5).doesNotContain("no closed");
    }

    @Test
    void whatHasNoDateIsNoStepOfTimeOfAnyGroup() {
        assertThat(rows(desk, "rows closed per quarter by engineer"))
                .containsExactly("2026 Q1 Ann 2", "2026 Q1 Ben 1", "2026 Q2 Ann 2", "2026 Q2 Ben 1");
        assertThat(answered(desk, "rows closed per weekday").text()).contains("2 rows have no closed date.");
        assertThat(answered(desk, "rows opened per month").text()).doesNotContain("have no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows bought before 2020 | 2 | bought before 1 Jan 2020",
                "rows bought since 2024 | 2 | bought since 1 Jan 2024",
                "rows bought after March 2024 | 1 | bought since 1 Apr 2024",
            })
    void anOpenEndIsOpenWhicheverDateItIsOf(String question, String figure, String days) {
        Answer.Answered answer = answered(assets, question);

        assertThat(rows(answer)).containsExactly(figure);
        assertThat(answer.explanation().filters()).containsExactly(days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows closed in april | closed 1-30 Apr 2026",
                "rows opened in april | opened 1-30 Apr 2026",
                "rows in april | opened 1-30 Apr 2026",
            })
    void theDateThatIsMeantIsSaidWhereThereAreSeveral(String question, String days) {
        assertThat(answered(desk, question).explanation().filters()).containsExactly(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours by closed month",
                "hours by month of closed",
                "monthly hours by closed",
            })
    void theMonthOfAnotherDateIsOneGroup(String question) {
        assertThat(answered(desk, question).explanation().formula()).isEqualTo("sum of hours, per month of closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weekly cost trend", "cost trend per week", "trend of cost by week", "weekly trend of cost"})
    void aTrendPerWeekIsOneStepOfTime(String question) {
        assertThat(answered(costs, question).explanation().formula()).isEqualTo("sum of cost, per week of date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost between the 3rd and the 10th of august | 3-10 Aug 2026",
                "cost between 3rd and 10th aug | 3-10 Aug 2026",
                "cost 3-10 august | 3-10 Aug 2026",
                "cost 3\u201310 august | 3-10 Aug 2026",
                "cost aug 3-10 | 3-10 Aug 2026",
                "cost in 08/2026 | 1-31 Aug 2026",
                "cost in july, august and september | 1 Jul-30 Sep 2026",
                "cost in august and july | 1 Jul-31 Aug 2026",
                "cost since mid august | 15 Aug-12 Sep 2026",
                "cost since the middle of august | 15 Aug-12 Sep 2026",
                "cost until the end of july | 5-31 Jul 2026",
                "cost since the beginning of august | 1 Aug-12 Sep 2026",
                "cost mid-august | 11-20 Aug 2026",
                "cost in late august | 21-31 Aug 2026",
                "cost in the last 2 weeks of the data | 30 Aug-12 Sep 2026",
            })
    void daysAreReadAsTheyAreWritten(String question, String days) {
        assertThat(answered(costs, question).explanation().filters()).containsExactly(days);
    }

    @Test
    void whatAVaguePartOfAMonthWasReadAsIsSaid() {
        assertThat(answered(costs, "cost mid august").text()).contains("Read \"mid august\" as 11-20 Aug 2026.");
        assertThat(answered(costs, "cost since mid august").text()).contains("Read \"mid august\" as 15 Aug 2026.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "difference between august and july",
                "difference in cost between august and july",
                "aug vs july",
                "july vs aug",
            })
    void twoMonthsAreComparedWhicheverComesFirst(String question) {
        assertThat(rows(costs, question)).containsExactly("527.00 459.00 68.00 +14.8 %");
    }

    @Test
    void howManyMoreIsADifference() {
        assertThat(rows(desk, "how many more rows in april than in january")).containsExactly("2 2 0 0 %");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "monthly growth",
                "cost growth per month in %",
                "month over month growth",
                "mom growth of cost",
                "how did cost change per month",
                "cost per month vs the previous month",
            })
    void growthByStepsIsEachStepAgainstTheOneBefore(String question) {
        Answer.Answered answer = answered(costs, question);

        assertThat(rows(answer))
                .containsExactly("2026-07 459.00  ", "2026-08 527.00 68.00 +14.8 %", "2026-09 408.00 -119.00 -22.6 %");
        assertThat(answer.explanation().formula()).endsWith("per month of date, each month against the one before");
    }

    @Test
    void growthIsToldOfWholeStepsTheLastFirst() {
        assertThat(answered(costs, "weekly growth").text())
                .startsWith("Cost rose by 102.00 (+85.7 %) from week of 2026-08-24 to week of 2026-08-31")
                .contains("Week of 2026-09-07 holds only 7-12 Sep 2026.");
        assertThat(answered(costs, "monthly growth").text()).startsWith("There are no two whole months to compare.");
    }

    @Test
    void theStepThatGrewTheMostIsOneOfTheSeries() {
        assertThat(answered(costs, "which week grew the most").text())
                .startsWith("Highest rise: week of 2026-08-31 by 102.00 (+85.7 %).");
        assertThat(answered(costs, "which week fell the most").text()).startsWith("Nothing fell.");
        assertThat(unclear(costs, "month over month growth per service").choices())
                .isNotEmpty();
    }

    @Test
    void growthStaysGrowthOfFewerRows() {
        Answer.Answered before = answered(costs, "monthly growth");

        assertThat(rows(follow(costs, "for S3", before)))
                .containsExactly("2026-07 108.00  ", "2026-08 124.00 16.00 +14.8 %", "2026-09 96.00 -28.00 -22.6 %");
        assertThat(follow(costs, "by service", before).plan().stepwise()).isFalse();
    }

    @Test
    void howMuchInSomeDaysIsWhatItCost() {
        assertThat(rows(costs, "how much between 3rd and 10th aug")).containsExactly("136.00");
    }

    @Test
    void groupsOverTimeAreToldByWhatEachComesTo() {
        assertThat(answered(costs, "cost per month by service").text())
                .startsWith("Over 3 months: Amazon EC2 cost 820.00, 59 % of 1,394.00. Next: Amazon S3 328.00");
    }

    @Test
    void aWeekIsNoDay() {
        assertThat(answered(costs, "cost per week").text()).contains("Highest: week of 2026-08-31 with");
        assertThat(answered(costs, "most expensive week").text()).startsWith("Week of 2026-08-31 cost");
    }

    @Test
    void daysThatDoNotFollowOnOneAnotherAreBars() {
        assertThat(chart(costs, "top 3 days by cost").type()).isEqualTo(ChartType.BAR);
        assertThat(chart(costs, "cost per day").type()).isEqualTo(ChartType.LINE);
    }

    @Test
    void allHoursOfTheDayAreDrawn() {
        var csv = new StringBuilder("Fired,Host\n");
        for (int hour = 0; hour < 48; hour++) {
            csv.append("2026-08-0%dT%02d:10:00,web%d%n".formatted(1 + hour / 24, hour % 24, hour % 3));
        }
        LoadedDataset alerts = read(csv.toString());

        assertThat(chart(alerts, "rows per hour of day").categories()).hasSize(24);
        assertThat(rows(alerts, "sunday rows by hour")).hasSize(24).contains("00:00 1", "23:00 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many tickets closed within 3 days",
                "percentage of tickets closed within 24 hours",
                "tickets closed within a day",
                "tickets closed same day",
                "tickets closed in the same week",
                "average days from opened to closed",
                "how long do tickets take to close",
                "mean time to close",
                "tickets older than 30 days",
                "cost within 3 days",
            })
    void theTimeBetweenTwoDatesIsNotWorkedOut(String question) {
        assertThat(ask(desk, question, Optional.empty())).isInstanceOfSatisfying(Answer.Unanswerable.class, answer -> {
            assertThat(answer.reason()).containsAnyOf("how long it took from one date to another", "how old");
            assertThat(answer.suggestions()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours per engineer per week on avg", "average monthly hours per engineer"})
    void theAverageOfTotalsIsNotThatOfRows(String question) {
        assertThat(unclear(desk, question).choices())
                .isNotEmpty()
                .allSatisfy(choice -> answered(desk, choice.question()));
    }

    @Test
    void daysThatAreOfferedEndWithTheData() {
        assertThat(unclear(costs, "cost in the last 7 days")
                        .choices()
                        .getFirst()
                        .question())
                .isEqualTo("Cost from 6 Sep 2026 to 12 Sep 2026");
    }

    private ChartSpec chart(LoadedDataset dataset, String question) {
        return answered(dataset, question).chart().orElseThrow();
    }
}
