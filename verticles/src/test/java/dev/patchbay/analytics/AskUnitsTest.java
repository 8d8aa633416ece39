package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ResultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure says what it is of: the currency of a header, hours, minutes, seats. */
class AskUnitsTest extends AskFixture {

    private static final String BILLS =
            """
            Date,Client,Service,Cost (USD),Hours
            2026-09-01,Acme,EC2,10.50,2
            2026-09-02,Acme,S3,2.00,1
            2026-10-01,Globex,EC2,7.50,3
            """;

    private static final String SEATS =
            """
            Vendor,Product,Seats,Used,Cost (USD),Cost (EUR)
            Zoom,Rooms,3,2,30,27
            Slack,Pro,5,1,50,45
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total cost|20.00 USD cost in total.",
                "cost per client|Acme cost 12.50 USD, 63 % of 20.00 USD. Next: Globex 7.50 USD.",
                "top 1 clients by hours|Acme and Globex share this place, each with 3 hours, 50 % of 6.",
                "hours by service|EC2 has 5 hours, 83 % of 6. Next: S3 1.",
                "average cost by service|EC2 averages 9.00 USD per row; overall it is 6.67 USD. Next: S3 2.00 USD.",
            })
    void theCurrencyOfAHeaderIsThatOfItsAmounts(String question, String text) {
        assertThat(answered(read(BILLS), question).text()).isEqualTo(text);
    }

    @Test
    void hoursOverTimeAreHours() {
        assertThat(answered(read(BILLS), "hours per month").text()).startsWith("6 hours over 2 months");
    }

    @Test
    void amountsOfTwoCurrenciesKeepTheirNames() {
        LoadedDataset seats = read(SEATS);

        assertThat(seats.dataset().currency()).isEmpty();
        assertThat(answered(seats, "cost usd by vendor").table().columns())
                .extracting(ResultTable.Heading::title)
                .containsExactly("vendor", "cost usd");
        assertThat(answered(seats, "seats by vendor").text()).startsWith("Slack has 5 seats");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total cost|22.00 EUR",
                "total cost in usd|24.00 USD",
                "total cost in pricing currency|23.00 cost",
            })
    void anAmountIsInTheCurrencyThatItsOwnNameSays(String question, String text) {
        String azure = "Date,MeterCategory,ConsumedService,PricingCurrency,BillingCurrencyCode,"
                + "CostInBillingCurrency,CostInUsd,CostInPricingCurrency\n"
                + "2026-09-01,VM,Compute,GBP,EUR,10,11,10.5\n2026-09-02,SQL,Sql,GBP,EUR,12,13,12.5\n";

        assertThat(answered(read(azure), question).text()).startsWith(text);
    }

    @Test
    void aHeadersCurrencyIsBeforeThatOfAColumn() {
        LoadedDataset bills = read("Client,Currency,Cost (USD)\nAcme,EUR,10.5\nGlobex,CHF,2\nInitech,EUR,3\n");

        Answer.Answered answer = answered(bills, "cost by client");

        assertThat(answer.text()).startsWith("Acme cost 10.50 USD").doesNotContain("currencies");
        assertThat(answer.chart().orElseThrow().yTitle()).endsWith(", USD");
    }

    @Test
    void seatsUsedAreThoseUsedAlone() {
        assertThat(rows(read(SEATS), "seats used by vendor, smallest first")).containsExactly("Slack 1", "Zoom 2");
    }

    @Test
    void differentThingsAreMany() {
        assertThat(answered(read(BILLS), "how many services per client").table().columns())
                .extracting(ResultTable.Heading::title)
                .containsExactly("client", "different services");
    }
}
