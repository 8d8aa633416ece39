package dev.patchbay.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States that a file tells by a cell being filled or empty: open, unpaid, acknowledged, nobody's. */
class AskStatesTest extends AskFixture {

    private static final String ALERTS =
            """
            host,severity,fired_at,resolved_at,acknowledged_by
            web-1,critical,2026-09-01T08:00:00Z,2026-09-01T09:00:00Z,
            web-1,critical,2026-09-02T08:00:00Z,,
            web-2,warning,2026-09-03T08:00:00Z,2026-09-03T09:00:00Z,
            web-2,critical,2026-09-04T08:00:00Z,2026-09-04T09:00:00Z,Ann
            db-1,warning,2026-09-05T08:00:00Z,,Ann
            db-1,warning,2026-09-06T08:00:00Z,2026-09-07T09:00:00Z,Bob
            """;

    private static final String HOURS =
            """
            Date,Engineer,Activity,Hours,Billable
            2026-09-01,Ann,Support,2,yes
            2026-09-02,Bob,Support,7,yes
            2026-09-02,Ann,Training,1,no
            """;

    @ParameterizedTest
    @CsvSource({
        "how many are still open, 6",
        "open tickets, 6",
        "how many tickets are unresolved, 6",
        "tickets without a closed date, 6",
        "open high tickets, 2",
        "open tickets nobody is assigned to, 4",
        "nobody's tickets, 12",
        "assigned tickets, 12",
        "tickets not assigned, 12",
        "tickets assigned to ben, 8",
        "tickets with no first response, 3",
        "how many tickets have no satisfaction score, 12",
        "closed tickets, 18",
        "how many tickets were closed, 18",
        "tickets closed by ben, 6",
        "tickets opened in august and closed, 6",
        "how many tickets were closed but not by ben, 12",
        "who closed the most, Ben Moss 6",
        "customers with more than 4 open tickets, ",
        "customers with more than 3 open tickets, Acme 4",
        "open tickets by customer, Acme 4|Globex 2",
    })
    void ticketsAreOpenUntilTheyHaveADateOfClosing(String question, String rows) {
        assertThat(rows(read(DeskExports.tickets()), question))
                .containsExactly(rows == null ? new String[0] : rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "unpaid invoices, 8",
        "how many invoices are not paid, 8",
        "paid invoices, 16",
        "paid invoices total gross, '23,040.00'",
        "gross of paid vs open, 'Paid 23,040.00|Open 12,960.00'",
        "2 largest unpaid invoices, 'INV-124 2,880.00|INV-121 2,520.00'",
        "open invoices by customer, Acme 4|Globex 4",
        "invoices paid in october, 10",
        "overdue invoices, 8",
        "overdue gross by customer, 'Globex 9,360.00|Acme 3,600.00'",
    })
    void invoicesArePaidWhereTheStatusOrADateSaysSo(String question, String rows) {
        assertThat(rows(read(DeskExports.invoices()), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "how many alerts are not resolved yet, 2",
        "unresolved alerts by host, db-1 1|web-1 1",
        "critical alerts nobody acknowledged, 2",
        "unacknowledged alerts by severity, critical 2|warning 1",
        "how many alerts were acknowledged, 3",
        "alerts acknowledged by ann, 2",
        "who acknowledged the most, Ann 2",
        "hosts with more than 1 critical alerts, web-1 2",
    })
    void alertsAreAcknowledgedBySomebody(String question, String rows) {
        assertThat(rows(lake("alerts.csv", ALERTS), question)).containsExactly(rows.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "non billable hours, 1",
        "unbillable hours, 1",
        "billable vs non billable hours, yes 9|no 1",
    })
    void whatIsNotSoIsTheOtherRows(String question, String rows) {
        assertThat(rows(read(HOURS), question)).containsExactly(rows.split("\\|"));
    }

    @Test
    void nobodyIsNotTheFirstOfAll() {
        Answer.Answered answer = answered(read(DeskExports.tickets()), "who has the most tickets");

        assertThat(rows(answer)).containsExactly("Ben Moss 8");
        assertThat(answer.text()).endsWith("Besides, 12 tickets have no assignee.");
    }

    @Test
    void whoHasNoneThatIsOpenIsNotWhoHasOthers() {
        assertThat(ask(read(DeskExports.tickets()), "customers without open tickets", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void openAndClosedAreNotSetAgainstEachOther() {
        assertThat(ask(read(DeskExports.tickets()), "closed vs open tickets", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void whatWasNeverSeenIsNotLeftOutOfWhatWasNotSeenSince() {
        String hosts =
                """
                Hostname,Last Seen
                web-1,2026-11-19
                web-2,2026-09-02
                web-3,
                """;

        assertThat(ask(read(hosts), "hosts not seen since october", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }

    @Test
    void whatIsOverdueIsNotGuessedWhereNothingIsDue() {
        assertThat(ask(read(DeskExports.tickets()), "overdue tickets", Optional.empty()))
                .isInstanceOf(Answer.Unanswerable.class);
    }
}
