package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.ClearableField;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.EscalateTicket;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tickets that need more than who works on them. */
@ExtendWith(StorageFixture.class)
class EscalationTest {

    private final World world;
    private final Caller eva;
    private final Caller bob;
    private final Caller anna;
    private final TicketRows rows;

    @AutoClose
    private final TicketDesk desk;

    EscalationTest(World world) throws Exception {
        TenantId tenant = world.newTenant();
        this.world = world;
        this.eva = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.bob = world.newCaller(tenant, "Bob", Role.ENGINEER);
        this.anna = world.newCaller(tenant, "Anna", Role.CONTACT);
        this.rows = new TicketRows(world, tenant);
        this.desk = new TicketDesk(world);
    }

    @Test
    void anEscalationSaysWhoWhenAndWhyAndLeavesThePriorityAlone() {
        Ticket opened = desk.open(eva, "VPN down");

        Ticket escalated = desk.ticket(new EscalateTicket(eva, opened.number(), " customer is\u202E down "));

        Escalation escalation = escalated.escalation().orElseThrow();
        assertThat(escalation.by()).isEqualTo("Eva");
        assertThat(escalation.reason()).isEqualTo("customer is down");
        assertThat(escalation.at()).isBetween(opened.createdAt(), world.clock().instant());
        assertThat(escalated.priority()).isEqualTo(opened.priority());
        assertThat(rows.outcomes(opened.number())).endsWith("escalated");
        assertThat(rows.fields(opened.number())).endsWith("escalation");
    }

    @Test
    void whoEscalatesASecondTimeIsShownTheFirst() {
        TicketNumber ticket = escalated("VPN down");

        TicketShown again = desk.ask(new EscalateTicket(bob, ticket, "I say so too"));

        assertThat(again.changed()).isFalse();
        assertThat(again.ticket().escalation().orElseThrow().by()).isEqualTo("Eva");
        assertThat(desk.ask(UpdateTicket.of(bob, ticket).withEscalation("customer is down"))
                        .changed())
                .isFalse();
        assertThat(desk.refusal(UpdateTicket.of(bob, ticket).withEscalation("I say so too")))
                .hasMessage(ticket + " is escalated already: customer is down");
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"RESOLVED", "CLOSED"})
    void whatIsSolvedIsNotEscalatedAnyMore(TicketStatus status) {
        TicketNumber ticket = escalated("VPN down");

        Ticket solved = desk.ticket(TicketDesk.status(eva, ticket, status));
        Ticket reopened = desk.ticket(TicketDesk.status(eva, ticket, TicketStatus.OPEN));

        assertThat(solved.escalation()).isEmpty();
        assertThat(reopened.escalation()).isEmpty();
        assertThat(rows.count("ticket_escalation")).isZero();
    }

    @Test
    void whatIsSolvedIsNotEscalated() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();
        desk.ask(TicketDesk.status(eva, ticket, TicketStatus.RESOLVED));

        assertThat(desk.refusal(new EscalateTicket(eva, ticket, "customer is down")))
                .hasMessage(ticket + " is resolved. Open it again first.");
    }

    @Test
    void anEscalationIsEndedByHand() {
        TicketNumber ticket = escalated("VPN down");

        TicketShown ended = desk.ask(UpdateTicket.of(bob, ticket).without(ClearableField.ESCALATION));

        assertThat(ended.ticket().escalation()).isEmpty();
        assertThat(rows.outcomes(ticket)).endsWith("deescalated");
    }

    @Test
    void anEscalatedTicketIsNotLeftOutOfTheWay() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();
        desk.ask(new SnoozeTicket(eva, ticket, "2 hours", world.clock().instant(), Optional.empty()));

        Ticket escalated = desk.ticket(new EscalateTicket(eva, ticket, "customer is down"));

        assertThat(escalated.snoozedUntil()).isEmpty();
        assertThat(rows.outcomes(ticket)).endsWith("escalated");
    }

    @Test
    void aReasonIsNeitherEmptyNorAnEssay() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();

        assertThat(desk.refusal(new EscalateTicket(eva, ticket, " ")))
                .hasMessageStartingWith("The reason has 1 to 500");
        assertThat(desk.refusal(new EscalateTicket(eva, ticket, "x".repeat(501)))
                        .code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aContactNeitherEscalatesNorSeesIt() {
        TicketNumber ticket = desk.open(anna, "VPN down").number();
        desk.ask(new EscalateTicket(eva, ticket, "they never pay"));

        assertThat(desk.refusal(new EscalateTicket(anna, ticket, "hurry")))
                .hasMessage("Only the people of the service desk may change a ticket.");
        assertThat(desk.ticket(new ShowTicket(anna, ticket)).escalation()).isEmpty();
    }

    @Test
    void anotherTenantFindsNothingToEscalate() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();
        Caller stranger = world.newCaller(world.newTenant(), "Stan", Role.ADMIN);

        assertThat(desk.refusal(new EscalateTicket(stranger, ticket, "mine")).code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    private TicketNumber escalated(String title) {
        TicketNumber ticket = desk.open(eva, title).number();
        desk.ask(new EscalateTicket(eva, ticket, "customer is down"));
        return ticket;
    }
}
