package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketButtonsTest {

    @ParameterizedTest(name = "{0} ticket of {1}: {2}")
    @CsvSource({
        "OPEN,,Take Note Reply Snooze Escalate Resolve",
        "OPEN,Eva,Note Reply Snooze Escalate Resolve",
        "PENDING,,Take Note Reply Snooze Escalate Resolve",
        "RESOLVED,Eva,Note Reply Reopen Close",
        "CLOSED,Eva,Reopen"
    })
    void anEngineerIsOfferedWhatTheStateAllows(TicketStatus status, String assignee, String labels) {
        assertThat(labels(ticket(status, assignee), Role.ENGINEER, Audience.internal()))
                .containsExactly(labels.split(" "));
    }

    @Test
    void whatIsSnoozedIsWokenAndWhatIsEscalatedIsNotEscalatedAgain() {
        Ticket snoozed = ticket(TicketStatus.OPEN, "Eva", Optional.of(Instant.EPOCH), Optional.empty());
        Ticket escalated = ticket(
                TicketStatus.OPEN,
                "Eva",
                Optional.empty(),
                Optional.of(new Escalation("Ada", Instant.EPOCH, "customer is down")));

        assertThat(labels(snoozed, Role.ENGINEER, Audience.internal()))
                .containsExactly("Note", "Reply", "Wake", "Escalate", "Resolve");
        assertThat(labels(escalated, Role.ENGINEER, Audience.internal()))
                .containsExactly("Note", "Reply", "Snooze", "Resolve");
        assertThat(labels(escalated, Role.ENGINEER, Audience.customer("Acme"))).containsExactly("Reply");
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"OPEN", "PENDING", "RESOLVED"})
    void aContactIsOfferedToWriteBack(TicketStatus status) {
        assertThat(labels(ticket(status, null), Role.CONTACT, Audience.person()))
                .containsExactly("Reply");
    }

    @Test
    void whereACustomerReadsAlongAnEngineerIsOfferedNoMoreThanTheCustomer() {
        assertThat(labels(ticket(TicketStatus.OPEN, null), Role.ADMIN, Audience.customer("Acme")))
                .containsExactly("Reply");
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void whatAButtonSaysIsACommand(TicketStatus status) {
        for (Button button : TicketButtons.of(ticket(status, null), Role.ENGINEER, Audience.person())) {
            if (button.press() instanceof Press.Ask said) {
                assertThat(new TicketWords().read(said.text())).as(said.text()).isPresent();
            }
        }
    }

    private static List<String> labels(Ticket ticket, Role role, Audience audience) {
        return TicketButtons.of(ticket, role, audience).stream()
                .map(Button::label)
                .toList();
    }

    private static Ticket ticket(TicketStatus status, String assignee) {
        return ticket(status, assignee, Optional.empty(), Optional.empty());
    }

    private static Ticket ticket(
            TicketStatus status, String assignee, Optional<Instant> snoozed, Optional<Escalation> escalation) {
        return new Ticket(
                new TicketNumber(1042),
                "VPN down",
                Optional.of("Acme"),
                Priority.HIGH,
                status,
                Optional.ofNullable(assignee),
                "Anna",
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                List.of(),
                Optional.empty(),
                snoozed,
                escalation);
    }
}
