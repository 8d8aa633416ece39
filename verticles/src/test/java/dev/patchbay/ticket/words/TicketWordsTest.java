package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketWordsTest {

    private final TicketWords words = new TicketWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    create a ticket for Acme: VPN down, high               | Acme · VPN down · HIGH
                    Create ticket for Acme: VPN down                       | Acme · VPN down · -
                    open ticket: printer on fire (critical)                | - · printer on fire · CRITICAL
                    ticket for Acme - VPN down every ten minutes           | Acme · VPN down every ten minutes · -
                    please create a ticket for Acme: VPN down, priority high | Acme · VPN down · HIGH
                    can you open a ticket about the broken printer?        | - · the broken printer · -
                    Could you please log a ticket for Acme, Inc.: disk full (P1) | Acme, Inc. · disk full · CRITICAL
                    new ticket: router rebooting, low priority             | - · router rebooting · LOW
                    new high priority ticket for Globex: mail is stuck     | Globex · mail is stuck · HIGH
                    create an urgent ticket: nobody can sign in            | - · nobody can sign in · CRITICAL
                    create a ticket for Acme: CPU usage is high            | Acme · CPU usage is high · -
                    create a ticket VPN down at Acme                       | - · VPN down at Acme · -
                    raise a ticket for the broken printer in room 5        | - · the broken printer in room 5 · -
                    ticket: backup failed last night; medium               | - · backup failed last night · NORMAL
                    create a ticket for Acme, VPN down                     | Acme · VPN down · -
                    open a new ticket for Acme – VPN down – urgent         | Acme · VPN down · CRITICAL
                    create a ticket: is the VPN down?                      | - · is the VPN down? · -
                    critical ticket for Acme: ERP down                     | Acme · ERP down · CRITICAL
                    create a ticket with high priority for Acme: VPN down  | Acme · VPN down · HIGH
                    create a ticket for Acme with high priority: VPN down  | Acme · VPN down · HIGH
                    create a ticket for customer Acme: "VPN down"          | Acme · VPN down · -
                    create a ticket for me: VPN down                       | - · VPN down · -
                    create a ticket: see https://x.example/a, low          | - · see https://x.example/a · LOW
                    """)
    void aTicketIsOpened(String text, String expected) {
        assertThat(read(text)).isInstanceOfSatisfying(TicketIntent.Create.class, create -> assertThat(
                        create.customer().orElse("-") + " · " + create.title() + " · "
                                + create.priority().map(Priority::name).orElse("-"))
                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    show TKT-1042             | 1042
                    show ticket 1042          | 1042
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
        assertThat(read(text)).isEqualTo(new TicketIntent.Show(number(ticket)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    list tickets                       | OPEN PENDING · - · all
                    tickets                            | OPEN PENDING · - · all
                    open tickets                       | OPEN PENDING · - · all
                    show me the open tickets           | OPEN PENDING · - · all
                    my tickets                         | OPEN PENDING · - · mine
                    show my tickets please             | OPEN PENDING · - · mine
                    tickets for Acme                   | OPEN PENDING · Acme · all
                    list open tickets for Acme AG      | OPEN PENDING · Acme AG · all
                    list closed tickets                | CLOSED · - · all
                    my closed tickets                  | CLOSED · - · mine
                    list all tickets                   | · - · all
                    all tickets for Acme               | · Acme · all
                    which tickets are pending?         | PENDING · - · all
                    tickets assigned to me             | OPEN PENDING · - · mine
                    """)
    void ticketsAreListed(String text, String expected) {
        assertThat(read(text)).isInstanceOfSatisfying(TicketIntent.Browse.class, browse -> {
            String statuses =
                    browse.statuses().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
            assertThat((statuses + " · " + browse.customer().orElse("-") + " · " + (browse.mine() ? "mine" : "all"))
                            .strip())
                    .isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    note on 1042: called the client             | 1042 | called the client
                    add a note to TKT-1042 called them          | 1042 | called them
                    1042: note rebooted the router              | 1042 | rebooted the router
                    note 1042: waiting for parts!               | 1042 | waiting for parts!
                    add an internal note on this ticket: vendor informed | - | vendor informed
                    note: called the client                     | -    | called the client
                    comment on ticket 1042 - works again        | 1042 | works again
                    """)
    void aNoteIsAdded(String text, String ticket, String note) {
        assertThat(read(text)).isEqualTo(new TicketIntent.Note(number(ticket), note));
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
        assertThat(read(text)).isEqualTo(new TicketIntent.Assign(number(ticket), assignee));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    close 1042                     | 1042
                    resolve TKT-1042               | 1042
                    1042 is done                   | 1042
                    TKT-1042 is fixed now, thanks! | 1042
                    close it                       | -
                    please close this ticket       | -
                    close the ticket               | -
                    mark 1042 as resolved          | 1042
                    set status of 1042 to closed   | 1042
                    TKT-1042 done                  | 1042
                    """)
    void aTicketIsClosed(String text, String ticket) {
        assertThat(read(text)).isEqualTo(new TicketIntent.Close(number(ticket)));
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
                    """)
    void aStatusIsSet(String text, String ticket, String status) {
        assertThat(read(text)).isEqualTo(new TicketIntent.SetStatus(number(ticket), TicketStatus.valueOf(status)));
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
        assertThat(read(text)).isEqualTo(new TicketIntent.SetPriority(number(ticket), priority));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create a ticket",
                "create a ticket please",
                "open ticket",
                "new ticket:",
                "create a ticket for Acme",
                "ticket for Acme:",
                "create a ticket for Acme VPN down",
                "create a ticket: (high)",
                "note on 1042",
                "add a note",
                "assign 1042",
                "assign this ticket",
                "set priority of 1042",
            })
    void halfACommandIsAskedBackWithAnExampleThatWorks(String text) {
        assertThat(read(text)).isInstanceOfSatisfying(Incomplete.class, incomplete -> {
            assertThat(incomplete.whatIsMissing()).endsWith("?");
            assertThat(words.read(incomplete.example())).get().isNotInstanceOf(Incomplete.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many tickets by priority?",
                "how many open tickets are there",
                "how do I create a ticket?",
                "top 5 services by cost",
                "show cost for 1042 Main Street",
                "show 2025",
                "what about 2025?",
                "show cost by service",
                "total cost in 2025",
                "tickets by customer",
                "show tickets by status as a bar",
                "tickets for Acme by month",
                "tickets for last month",
                "tickets for September",
                "tickets per engineer over time",
                "open tickets by priority",
                "list tickets created since monday",
                "create a ticket report by customer",
                "open ticket count by month",
                "new ticket trend",
                "create a chart of cost by region",
                "average resolution time of tickets",
                "ticket volume per week",
                "ticket count",
                "closed tickets last week",
                "don't create a ticket",
                "do not close 1042",
                "should I close 1042?",
                "who closed 1042?",
                "close rate by month",
                "close tickets",
                "closing price by day",
                "note that costs are in USD",
                "notes by author",
                "take the top 10",
                "take 5",
                "assign colors by region",
                "give me the total",
                "give cost to me",
                "make it a line",
                "make it a bar chart",
                "make it red",
                "show it as a pie",
                "show it",
                "set the limit to 10",
                "only EC2",
                "and by region?",
                "is it high?",
                "priority",
                "show priority by customer",
                "which customers have high cost",
                "cost is high in 2025",
                "2025",
                "1042",
                "1042 1043",
                "it",
                "hello",
                "thanks!",
                "help",
                "raise in cost since august",
                "resolve by region",
                "mark outliers",
                "what is the status of our backups",
                "status by region",
                "TKT-1042 cost by service",
                "TKT-0",
                "TKT-99999999999",
            })
    void aQuestionAboutDataIsLeftAlone(String text) {
        assertThat(words.read(text)).isEmpty();
    }

    @Test
    void aNoteKeepsItsLines() {
        assertThat(read("note on 1042: first\n\n  second"))
                .isEqualTo(new TicketIntent.Note(number("1042"), "first\n\n  second"));
    }

    private TicketIntent read(String text) {
        return words.read(text).orElseThrow(() -> new AssertionError("not a ticket command: " + text));
    }

    private static Optional<TicketNumber> number(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new TicketNumber(Integer.parseInt(text)));
    }
}
