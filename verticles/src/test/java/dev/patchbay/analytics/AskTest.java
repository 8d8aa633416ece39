package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions asked of files as people ask them: what is said is what the rows say. */
class AskTest extends AskFixture {

    @ParameterizedTest
    @CsvSource({"services other than EC2", "services except EC2", "services besides EC2 by cost"})
    void allButOneAreListed(String question) {
        assertThat(rows(costs, question)).containsExactly("Amazon S3 328.00", "Amazon RDS 164.00", "Amazon SQS 82.00");
    }

    @Test
    void theTotalOfTheTopIsSaidBesideTheList() {
        Answer.Answered answer = answered(costs, "total of the top 2 services by cost");

        assertThat(answer.text()).startsWith("1,148.00 for these 2 services together, 82 % of 1,394.00. Amazon EC2");
        assertThat(rows(answer)).containsExactly("Amazon EC2 820.00", "Amazon S3 328.00");
    }

    @ParameterizedTest
    @CsvSource({"min and max cost", "lowest and highest cost", "cost min and max"})
    void bothEndsAreGiven(String question) {
        assertThat(rows(costs, question)).containsExactly("1.00 20.00");
    }

    @Test
    void theAverageAndTheTotalAreBothGiven() {
        assertThat(rows(costs, "average and total cost")).containsExactly("4.98 1,394.00");
    }

    @Test
    void quantitiesOfDifferentUnitsAreNotAddedUp() {
        Answer.Answered answer = answered(costs, "total usage");

        assertThat(rows(answer)).containsExactly("Requests 70,000", "Hours 3,360", "GB 350");
        assertThat(answer.text()).doesNotContain("%").contains("Different units do not add up");
    }

    @Test
    void unitsAreAskedForWhereQuantitiesAreGrouped() {
        Answer.Unclear unclear = unclear(costs, "usage by service");

        assertThat(unclear.choices())
                .extracting(Answer.Choice::label)
                .containsExactlyInAnyOrder("Hours", "GB", "Requests", "By usage unit");
        assertThat(rows(costs, "usage by service in hours")).containsExactly("Amazon EC2 1,680", "Amazon RDS 1,680");
    }

    @Test
    void theMostOfSomethingIsCounted() {
        assertThat(rows(costs, "which region has the most services?")).containsExactly("eu-west-1 3");
        assertThat(rows(tickets, "which customer has the most agents?")).containsExactly("Acme 2", "Globex 2");
    }

    @Test
    void sharesArePercentagesOfTheTotal() {
        assertThat(rows(costs, "share of each service"))
                .containsExactly("Amazon EC2 58.8 %", "Amazon S3 23.5 %", "Amazon RDS 11.8 %", "Amazon SQS 5.9 %");
        assertThat(answered(tickets, "what share of tickets is Open?").text()).contains("60 %: 30 of 50 tickets");
    }

    @Test
    void theAverageOfEachIsOfTheirTotals() {
        Answer.Answered answer = answered(tickets, "average tickets per customer");

        assertThat(answer.text()).startsWith("16.67 tickets on average over 3 customers.");
        Answer.Answered money = answered(orders, "average net revenue per customer");
        assertThat(money.text()).startsWith("367.67 net revenue on average over 300 customers.");
        assertThat(money.explanation().formula())
                .isEqualTo("sum of net revenue, by customer, average of those of all customers");
    }

    @ParameterizedTest
    @CsvSource({"cost for customer", "cost for objects"})
    void oneWordOfALongTextChoosesNoRows(String question) {
        assertThat(unclear(costs, question).question()).startsWith("I find no ");
    }

    @Test
    void aValueBeyondThoseKeptIsFound() {
        assertThat(rows(orders, "net revenue for Onyx Studios")).containsExactly("900.00");
        assertThat(rows(orders, "net revenue for Customer 007 Ltd")).containsExactly("7.00");
    }

    @Test
    void aTopFiveHasNoFurtherOnes() {
        assertThat(answered(orders, "top 5 customers by net revenue").text()).endsWith("; 2 more.");
    }

    @Test
    void aFollowUpSortsTotalsAndDropsTheChart() {
        Answer.Answered top = answered(costs, "top 2 services by cost");

        assertThat(rows(follow(costs, "sort ascending", top)))
                .startsWith("Amazon SQS 82.00")
                .hasSize(4);
        assertThat(follow(costs, "total", top).text()).startsWith("1,148.00 for these 2 services together");
        assertThat(top.chart()).isPresent();
        Answer.Answered table = follow(costs, "as a table", top);
        assertThat(table.chart()).isEmpty();
        assertThat(rows(table)).isEqualTo(rows(top));
        assertThat(rows(follow(costs, "total", answered(costs, "cost by service"))))
                .containsExactly("1,394.00");
    }

    @Test
    void groupsAreChosenByWhatTheyComeTo() {
        assertThat(rows(costs, "services over 100"))
                .containsExactly("Amazon EC2 820.00", "Amazon S3 328.00", "Amazon RDS 164.00");
        assertThat(rows(tickets, "customers with less than 20 tickets")).containsExactly("Globex 15", "Initech 5");
        assertThat(answered(tickets, "how many customers have more than 10 tickets?")
                        .text())
                .startsWith("2 customers: ");
        assertThat(rows(costs, "services with cost between 100 and 400"))
                .containsExactly("Amazon S3 328.00", "Amazon RDS 164.00");
        assertThat(answered(costs, "services over 5000").text()).startsWith("There is no service ");
    }

    @Test
    void theTopOfEachGroupIsListed() {
        assertThat(rows(costs, "top 1 service per region"))
                .containsExactly("eu-west-1 Amazon EC2 590.00", "us-east-1 Amazon S3 328.00");
        assertThat(rows(costs, "most expensive service in each region"))
                .containsExactly("eu-west-1 Amazon EC2 590.00", "us-east-1 Amazon S3 328.00");
    }

    @Test
    void percentilesAreInterpolated() {
        assertThat(rows(tickets, "90th percentile of resolution hours")).containsExactly("45.1");
        assertThat(rows(tickets, "median resolution hours")).containsExactly("25.5");
    }

    @ParameterizedTest
    @CsvSource({"cost per GB", "cost per usage quantity", "cost per month compared to last month"})
    void whatIsNotWorkedOutIsSaid(String question) {
        assertThat(ask(costs, question, Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }

    @Test
    void moneyPerRowIsItsAverage() {
        assertThat(rows(orders, "net revenue per order")).containsExactly("183.83");
    }

    @Test
    void everythingButOneLeavesItOut() {
        assertThat(rows(costs, "cost of everything but EC2")).containsExactly("574.00");
    }

    @Test
    void unitsAreAmountsWhereNoCostIsAskedFor() {
        assertThat(rows(costs, "requests by region")).containsExactly("eu-west-1 70,000");
    }

    @Test
    void groupsAreChosenByHowManyOthersTheyHave() {
        assertThat(rows(costs, "regions with more than 2 services")).containsExactly("eu-west-1 3");
    }

    @ParameterizedTest
    @CsvSource({
        "how long do open tickets take on average?",
        "the 5 biggest tickets",
        "first ticket",
        "second most expensive service",
        "average cost by weekday",
    })
    void noFigureIsGivenForWhatWasNotAsked(String question) {
        LoadedDataset dataset = question.contains("ticket") ? tickets : costs;

        assertThat(ask(dataset, question, Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }
}
