package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services said with their vendor's name, and resources and accounts of which several are called the same. */
class AskNamesTest extends AskFixture {

    private static final String BILL =
            """
            ChargePeriodStart,ProviderName,ServiceName,SubAccountId,SubAccountName,ResourceId,ResourceName,BilledCost
            2026-09-01,AWS,Amazon Simple Storage Service,1001,prod,r1,disk,1.00
            2026-09-01,AWS,Amazon Elastic Compute Cloud,1002,prod,r2,disk,2.00
            2026-09-01,AWS,Amazon Relational Database Service,1002,prod,r3,main,4.00
            2026-09-02,AWS,AWS Lambda,1003,test,r4,main,8.00
            2026-09-02,Microsoft,Azure Virtual Machines,2001,prod,r5,vm,16.00
            2026-09-02,Microsoft,Azure Virtual Machines,2001,prod,r5,vm,18.00
            """;

    @ParameterizedTest
    @CsvSource({
        "cost of Amazon S3, 1.00",
        "Amazon EC2 cost, 2.00",
        "aws rds cost, 4.00",
        "cost of Amazon Lambda, 8.00",
        "cost of azure vm, 34.00",
        "cost of Amazon S3 and Amazon EC2, 3.00",
        "cost of Amazon EC2 and RDS, 6.00",
    })
    void aServiceIsFoundBehindItsVendorsName(String question, String cost) {
        assertThat(rows(read(BILL), question)).containsExactly(cost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost of Amazon S9", "Amazon Frobnicator cost"})
    void aServiceThatTheVendorDoesNotHaveIsNotTheVendor(String question) {
        assertThat(ask(read(BILL), question, Optional.empty())).isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "how many resources, 5",
        "how many accounts, 4",
        "number of accounts, 4",
        "how many account names, 2",
        "how many resource names, 3",
    })
    void thingsAreCountedByTheirIds(String question, String count) {
        assertThat(rows(read(BILL), question)).containsExactly(count);
    }

    @Test
    void thingsOfEachAreCountedByTheirIds() {
        assertThat(rows(read(BILL), "how many resources per provider")).containsExactly("AWS 4", "Microsoft 1");
    }

    @Test
    void aRankingByTheAverageKeepsTheAverage() {
        assertThat(rows(read(BILL), "average cost per service, top 2"))
                .containsExactly("Azure Virtual Machines 17.00", "AWS Lambda 8.00");
    }

    @ParameterizedTest
    @CsvSource({
        "hours per engineer, Jonas 5.5|Lena 2",
        "stunden pro techniker, Jonas 5.5|Lena 2",
        "hours by activity, Wartung 4.5|Support 3",
        "cost of hours for customer müller, ",
    })
    void germanHeadersAreAskedForInEnglishToo(String question, String rows) {
        LoadedDataset hours = read(
                """
                Datum;Techniker;Kunde;Tätigkeit;Stunden;Betrag
                01.10.2026;Jonas;Müller GmbH;Wartung;2,5;250,00
                02.10.2026;Jonas;Weber AG;Support;3;300,00
                02.10.2026;Lena;Müller GmbH;Wartung;2;200,00
                """);

        Answer answer = ask(hours, question, Optional.empty());

        if (rows == null) {
            assertThat(answer).isNotInstanceOf(Answer.Answered.class);
        } else {
            assertThat(String.join("|", rows(answered(answer)))).isEqualTo(rows);
        }
    }

    @Test
    void thoseWithoutANameAreNotSaidToBeNobody() {
        LoadedDataset tickets = read("Ticket ID,Agent,Csat\nT-1,,5\nT-2,Ann,3\nT-3,Ann,2\n");

        assertThat(answered(tickets, "average csat by agent").text()).startsWith("(no agent) averages 5");
    }
}
