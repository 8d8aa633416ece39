package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketStatus;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show TKT-1042             | 1042
                    show ticket 1042          | 1042
                    show 1042                 | 1042
                    show me 1042              | 1042
                    TKT-1042                  | 1042
                    tkt 1042                  | 1042
                    tkt1042?                  | 1042
                    #1042                     | 1042
                    what about ticket 1042    | 1042
                    status of 1042            | 1042
                    what's the status of TKT-1042? | 1042
                    open ticket 1042          | 1042
                    tell me about ticket #7   | 7
                    show me this ticket       | -
                    """)
    void aTicketIsShown(String text, String ticket) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Show(Said.number(ticket)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assign 1042 to Eva               | 1042 | Eva
                    assign ticket 1042 to Eva Keller | 1042 | Eva Keller
                    take 1042                        | 1042 | me
                    I'll take TKT-1042               | 1042 | me
                    give TKT-1042 to eva@x.ch        | 1042 | eva@x.ch
                    assign it to me                  | -    | me
                    take this ticket                 | -    | me
                    assign Eva to TKT-1042           | 1042 | Eva
                    assign 1042 to @eva              | 1042 | eva
                    """)
    void aTicketIsAssigned(String text, String ticket, String assignee) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Assign(Said.number(ticket), assignee));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unassign 12                        | 12
                    unassign TKT-1042 please           | 1042
                    un-assign it                       | -
                    assign 1042 to nobody              | 1042
                    remove the assignee from 1042      | 1042
                    """)
    void aTicketIsUnassigned(String text, String ticket) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Unassign(Said.number(ticket)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set customer of 1042 to Acme, Inc. | 1042 | Acme, Inc.
                    change the customer of it to Globex | -   | Globex
                    remove the customer from TKT-1042  | 1042 |
                    clear customer of 12               | 12   |
                    """)
    void aCustomerIsSetOrRemoved(String text, String ticket, String customer) {
        assertThat(Said.read(text))
                .isEqualTo(new TicketIntent.SetCustomer(Said.number(ticket), Optional.ofNullable(customer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    close 1042                     | 1042
                    1042 is done                   | 1042
                    TKT-1042 is done now, thanks!  | 1042
                    close it                       | -
                    please close this ticket       | -
                    close the ticket               | -
                    mark 1042 as done              | 1042
                    set status of 1042 to closed   | 1042
                    TKT-1042 done                  | 1042
                    """)
    void aTicketIsClosed(String text, String ticket) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Close(Said.number(ticket)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reopen 1042           | 1042 | OPEN
                    re-open TKT-1042      | 1042 | OPEN
                    open 1042 again       | 1042 | OPEN
                    set 1042 to pending   | 1042 | PENDING
                    reopen it             | -    | OPEN
                    resolve TKT-1042      | 1042 | RESOLVED
                    1042 is fixed now     | 1042 | RESOLVED
                    mark it as resolved   | -    | RESOLVED
                    """)
    void aStatusIsSet(String text, String ticket, String status) {
        assertThat(Said.read(text))
                .isEqualTo(new TicketIntent.SetStatus(Said.number(ticket), TicketStatus.valueOf(status)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set priority of 1042 to high     | 1042 | HIGH
                    make TKT-1042 critical           | 1042 | CRITICAL
                    raise 1042 to urgent             | 1042 | CRITICAL
                    set 1042 to low priority         | 1042 | LOW
                    1042 is critical                 | 1042 | CRITICAL
                    set TKT-1042's priority to high  | 1042 | HIGH
                    set the priority to normal       | -    | NORMAL
                    make it high                     | -    | HIGH
                    """)
    void aPriorityIsSet(String text, String ticket, Priority priority) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.SetPriority(Said.number(ticket), priority));
    }
}
