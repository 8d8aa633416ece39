package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ResultTable;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about days, weeks and months, and of one period against another. */
class AskOverTimeTest extends AskFixture {

    @Test
    void theBusiestDaysAreThoseWithTheMostRows() {
        assertThat(rows(tickets, "busiest hour of the day")).containsExactly("09:00 45");
        assertThat(answered(costs, "busiest days").table().columns())
                .extracting(ResultTable.Heading::title)
                .containsExactly("day", "rows");
    }

    @ParameterizedTest
    @CsvSource({
        "cost in the most recent month, 1-30 Sep 2026",
        "latest month cost, 1-30 Sep 2026",
        "cost on the last day with data, 12 Sep 2026",
        "cost in the latest 3 days, 10-12 Sep 2026",
        "cost in the first month of the data, 1-31 Jul 2026",
    })
    void theLatestIsOfTheData(String question, String days) {
        assertThat(answered(costs, question).explanation().filters()).containsExactly(days);
    }

    @Test
    void partialMonthsAreSaidAndAreNotTheLowest() {
        String text = answered(costs, "cost per month").text();

        assertThat(text)
                .contains("2026-07 holds only 5-31 Jul 2026.", "2026-09 holds only 1-12 Sep 2026.")
                .doesNotContain("lowest");
        assertThat(answered(costs, "cheapest month").text()).contains("2026-09 holds only 1-12 Sep 2026.");
        assertThat(answered(costs, "cost in September").text())
                .contains("Of Sep 2026 the data holds only 1-12 Sep 2026.");
    }

    @Test
    void theAverageWeekIsOfWholeWeeks() {
        assertThat(answered(costs, "average cost per week").text())
                .contains("a week on average over the 9 whole weeks", "lowest whole week")
                .contains("2026-06-29 holds only 5 Jul 2026.");
    }

    @Test
    void weekendsAreDaysOfTheWeek() {
        assertThat(rows(costs, "EC2 cost on weekends")).containsExactly("230.00");
        assertThat(rows(tickets, "tickets by weekday")).containsExactly("Monday 45", "Saturday 5");
        assertThat(rows(tickets, "tickets not on weekends")).containsExactly("45");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by how much did cost grow from July to August?",
                "compare cost in July and August",
                "cost in August compared to July",
                "cost in August vs the previous month",
                "difference in cost between July and August",
            })
    void twoPeriodsAreCompared(String question) {
        assertThat(rows(costs, question)).containsExactly("527.00 459.00 68.00 +14.8 %");
    }

    @Test
    void aChangeSaysWhoMovedMost() {
        assertThat(answered(costs, "compare cost in July and August by service").text())
                .isEqualTo("Cost rose by 68.00 (+14.8 %), from 459.00 (Jul 2026) to 527.00 (Aug 2026)."
                        + " Amazon EC2 rose by 40.00, Amazon S3 rose by 16.00, Amazon RDS rose by 8.00."
                        + " Of Jul 2026 the data holds only 5-31 Jul 2026.");
    }

    @Test
    void theLatestMonthIsComparedWithTheSameDaysBefore() {
        assertThat(answered(costs, "cost month over month").text())
                .startsWith("Cost rose by 204.00 (+100 %), from 204.00 (1-12 Aug 2026) to 408.00 (1-12 Sep 2026).")
                .contains("The data ends on 12 Sep 2026, so both periods are counted to that day.");
    }

    @Test
    void twoDaysOfTheWeekStandApart() {
        assertThat(rows(tickets, "tickets on Mondays vs Saturdays")).containsExactly("Monday 45", "Saturday 5");
    }

    @Test
    void valuesAgainstEachOtherStandApartOverTimeToo() {
        assertThat(rows(costs, "S3 vs SQS per month").subList(0, 2))
                .containsExactly("2026-07 Amazon S3 108.00", "2026-07 Amazon SQS 27.00");
    }

    @Test
    void theHighestDailyCostIsOfDays() {
        assertThat(answered(costs, "max daily cost").text()).contains("Highest: 2026-09-01 with 34.00");
    }

    @Test
    void moreStepsThanATableHasAreNotToldAsIfTheyWereAll() {
        LoadedDataset hours = read(steps(1_500, ChronoUnit.HOURS));

        Answer.Answered series = answered(hours, "cost per hour");
        Answer.Answered regions = answered(hours, "cost per hour by region");

        assertThat(series.text())
                .isEqualTo("1,124,250.00 over 1,500 hours. The table shows the first 1,000 of 1,500 hours.");
        assertThat(series.chart().orElseThrow().title()).contains("(first 1,000 of 1,500)");
        assertThat(regions.chart().orElseThrow().title()).contains("(first 1,000 of 1,500 rows)");
    }

    @Test
    void moreChangesThanATableHasAreNotToldAsIfTheyWereAll() {
        LoadedDataset days = read(steps(1_500, ChronoUnit.DAYS));

        Answer.Answered changes = answered(days, "daily growth of cost");

        assertThat(changes.text())
                .startsWith("The table shows the first 1,000 of 1,500 days.")
                .doesNotContain("rise", "rose", "fall");
        assertThat(changes.chart().orElseThrow().title()).contains("(first 1,000 of 1,500)");
    }

    /** Each dearer than the one before. */
    private static String steps(int count, ChronoUnit unit) {
        LocalDateTime first = LocalDateTime.of(2022, 7, 1, 0, 30);
        return IntStream.range(0, count)
                .mapToObj(step -> first.plus(step, unit) + ":00," + (step % 2 == 0 ? "eu," : "us,") + step + "\n")
                .collect(Collectors.joining("", "time,region,cost\n", ""));
    }
}
