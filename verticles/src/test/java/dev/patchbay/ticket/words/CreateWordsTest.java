package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.ticket.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateWordsTest {

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
                    create a ticket for "Acme AG": VPN down                | Acme AG · VPN down · -
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
        assertThat(Said.read(text)).isInstanceOfSatisfying(TicketIntent.Create.class, create -> assertThat(
                        create.customer().orElse("-") + " · " + create.title() + " · "
                                + create.priority().map(Priority::name).orElse("-"))
                .isEqualTo(expected));
    }
}
