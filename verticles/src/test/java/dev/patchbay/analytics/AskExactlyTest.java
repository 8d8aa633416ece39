package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word of a question is of what it stands beside: a negation, a currency, a tag, the name of a cost. */
class AskExactlyTest extends AskFixture {

    private static final String BILL =
            """
            lineItem/UsageStartDate,lineItem/LineItemType,lineItem/ProductCode,lineItem/UsageType,lineItem/Operation,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName,resourceTags/user:team,resourceTags/user:env
            2026-09-01,Usage,AmazonEC2,BoxUsage,RunInstances,USD,100.00,Amazon Elastic Compute Cloud,data,prod
            2026-09-01,Usage,AmazonEC2,DataTransfer-Out-Bytes,PublicIP,USD,40.00,Amazon Elastic Compute Cloud,web,prod
            2026-09-02,Usage,AmazonS3,TimedStorage-ByteHrs,StandardStorage,USD,20.00,Amazon Simple Storage Service,data,dev
            2026-09-02,Usage,AmazonS3,EU-DataTransfer-Out-Bytes,PublicIP,USD,10.00,Amazon Simple Storage Service,data,
            2026-09-03,Tax,AmazonEC2,,,USD,5.00,Amazon Elastic Compute Cloud,,
            """;

    private static final String FOCUS =
            """
            ChargePeriodStart,BilledCost,EffectiveCost,BillingCurrency,ProviderName,RegionId,RegionName,ServiceName
            2026-09-01 00:00:00,10.00,12.00,EUR,AWS,westeurope,West Europe,EC2
            2026-09-02 00:00:00,20.00,18.00,EUR,Microsoft,northeurope,North Europe,Virtual Machines
            """;

    private static final String INVOICES =
            """
            Invoice ID,Date,Customer,Net,VAT,Gross,Rating
            INV-1,2026-09-01,Acme,100.00,20.00,120.00,1
            INV-2,2026-09-02,Acme,50.00,10.00,60.00,2
            INV-3,2026-09-03,Globex,10.00,2.00,12.00,5
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cost excl. tax, only prod env; 140.00",
                "cost without tax, prod env; 140.00",
                "excl tax, only prod; 140.00",
                "not ec2, cost; 30.00",
                "cost excluding ec2 or s3; 0",
                "data transfer cost; 50.00",
                "cost with team but no env; 10.00",
                "cost with env; 160.00",
                "lines over 30 dollars; 2",
                "lines over $30; 2",
            })
    void whatIsLeftOutEndsWhereSomethingElseIsChosen(String question, String figure) {
        Answer answer = ask(read(BILL), question, Optional.empty());

        if (!figure.equals("0")) {
            assertThat(rows(answered(answer))).containsExactly(figure);
        } else {
            assertThat(answer.toString()).doesNotContain("170.00");
        }
    }

    @Test
    void aTotalAndACountAreTwoFigures() {
        assertThat(rows(read(BILL), "total in september and how many line items"))
                .containsExactly("5 175.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"% of cost by service", "cost by service in %", "pct of cost by service"})
    void aPercentSignAsksForShares(String question) {
        assertThat(rows(read(BILL), question)).containsExactly("AmazonEC2 82.9 %", "AmazonS3 17.1 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute cost", "log cost", "lines over 30 euros", "what does an hour of ec2 cost"})
    void whatTheFileDoesNotHaveIsNotLeftOut(String question) {
        assertThat(ask(read(BILL), question, Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last 5 invoices",
                "first 3 invoices",
                "vat as % of net per customer",
                "vat % of net by customer",
                "net as a share of gross"
            })
    void whatItCannotDoItSays(String question) {
        assertThat(ask(read(INVOICES), question, Optional.empty())).isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void aNumberRightAfterAColumnChoosesItsRows() {
        LoadedDataset invoices = read(INVOICES);

        assertThat(rows(invoices, "number of invoices with rating 1 or 2")).containsExactly("2");
        assertThat(rows(invoices, "net with rating 5")).containsExactly("10.00");
    }

    @Test
    void aWordInSeveralCodesIsAskedAbout() {
        LoadedDataset bill = read(BILL);

        assertThat(unclear(bill, "storage cost").choices())
                .hasSize(3)
                .allSatisfy(choice -> answered(bill, choice.question()));
    }

    @Test
    void rowsWithoutAnyTagAreToldFromThoseThatLackOne() {
        Answer.Answered untagged = answered(read(BILL), "untagged spend");

        assertThat(rows(untagged)).containsExactly("5.00");
        assertThat(untagged.text()).contains("with no team and no env", "Only rows without any of these tags");
        assertThat(ask(read(BILL), "tagged spend", Optional.empty())).isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void valuesSetAgainstEachOtherThatHaveNoRowsAreNamed() {
        assertThat(answered(read(BILL), "prod vs dev cost of s3").text()).endsWith("No row is of prod.");
    }

    @ParameterizedTest
    @CsvSource({
        "our bill, 30.00",
        "how much did aws bill us, 10.00",
        "spend of aws (billed), 10.00",
        "billed spend, 30.00",
        "spend, 30.00",
        "effective spend of aws, 12.00",
        "cost in west europe, 12.00",
    })
    void theCostThatIsNamedIsTheOneThatIsMeant(String question, String figure) {
        assertThat(rows(read(FOCUS), question)).containsExactly(figure);
    }

    @Test
    void oneCostMoreIsShownBesideTheUsualOne() {
        assertThat(rows(read(FOCUS), "cost and billed cost of aws")).containsExactly("12.00 10.00");
    }

    @Test
    void whatIsEarnedIsAskedWhereSeveralAmountsSayIt() {
        LoadedDataset invoices = read(INVOICES);

        assertThat(unclear(invoices, "sales per customer").choices())
                .extracting(Answer.Choice::question)
                .contains("net per customer", "gross per customer");
        assertThat(rows(invoices, "net sales per customer")).containsExactly("Acme 150.00", "Globex 10.00");
        assertThat(ask(read(BILL), "revenue by service", Optional.empty())).isNotInstanceOf(Answer.Answered.class);
    }
}
