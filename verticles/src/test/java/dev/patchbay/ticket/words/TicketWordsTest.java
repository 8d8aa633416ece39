package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketWordsTest {

    private final TicketWords words = new TicketWords();

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
        assertThat(Said.read(text)).isInstanceOfSatisfying(Incomplete.class, incomplete -> {
            assertThat(incomplete.whatIsMissing()).endsWith("?");
            assertThat(words.read(incomplete.example())).get().isNotInstanceOf(Incomplete.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show TKT-99999999999", "close tkt 99999999999 please", "note on TKT-99999999999: called them"})
    void aNumberLongerThanAnyIsThatOfNoTicket(String text) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.OfNone("TKT-99999999999"));
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
                "show 2025",
                "show me 2024 cost",
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
}
