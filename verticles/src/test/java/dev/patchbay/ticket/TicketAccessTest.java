package dev.patchbay.ticket;

import static dev.patchbay.ticket.TicketDesk.everything;
import static dev.patchbay.ticket.TicketDesk.status;
import static dev.patchbay.ticket.TicketDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TicketAccessTest {

    private final World world;
    private final TenantId tenant;
    private final Caller engineer;
    private final Caller contact;

    @AutoClose
    private final TicketDesk desk;

    TicketAccessTest(World world) throws Exception {
        this.world = world;
        this.tenant = world.newTenant();
        this.engineer = world.newCaller(tenant, "Eva Keller", Role.ENGINEER);
        this.contact = world.newCaller(tenant, "Carl Contact", Role.CONTACT);
        this.desk = new TicketDesk(world);
    }

    @Test
    void aContactSeesTheTicketsTheyReportedAndNoOthers() {
        Ticket theirs = desk.open(contact, "my printer");
        Ticket ours = desk.open(engineer, "rotate the keys");

        assertThat(desk.ticket(new ShowTicket(contact, theirs.number()))).isEqualTo(theirs);
        assertThat(desk.refusal(new ShowTicket(contact, ours.number())).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        assertThat(desk.list(everything(contact)).tickets()).containsExactly(theirs);
        assertThat(desk.list(new ListTickets(
                                contact, Set.of(), Optional.empty(), Optional.of("me"), 10, Optional.empty()))
                        .tickets())
                .containsExactly(theirs);
    }

    @Test
    void aContactNeverSeesAnInternalNote() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new AddNote(engineer, "n", ticket, "user error"));

        assertThat(desk.ticket(new ShowTicket(contact, ticket)).notes()).isEmpty();
        assertThat(desk.ticket(new ShowTicket(engineer, ticket)).notes()).hasSize(1);
    }

    @Test
    void whatIsWrittenForBothSidesIsReadOnBoth() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new AddNote(engineer, "n", ticket, "user error"));
        desk.ask(new AddReply(engineer, "r", ticket, "Is it plugged in?", Optional.empty()));
        desk.ask(new AddReply(contact, "r", ticket, "It is now.", Optional.empty()));

        assertThat(desk.ticket(new ShowTicket(contact, ticket)).notes())
                .extracting(TicketNote::author, TicketNote::text, TicketNote::kind)
                .containsExactly(
                        tuple("Eva Keller", "Is it plugged in?", NoteKind.PUBLIC),
                        tuple("Carl Contact", "It is now.", NoteKind.PUBLIC));
        assertThat(desk.ticket(new ShowTicket(engineer, ticket)).notes())
                .extracting(TicketNote::kind)
                .containsExactly(NoteKind.INTERNAL, NoteKind.PUBLIC, NoteKind.PUBLIC);
        assertThat(desk.ticket(new ShowTicket(engineer, ticket)).forCustomer())
                .extracting(Ticket::notes)
                .isEqualTo(desk.ticket(new ShowTicket(contact, ticket)).notes());
    }

    @Test
    void aContactWritesToNobodyElsesTicket() {
        TicketNumber ours = desk.open(engineer, "rotate the keys").number();

        assertThat(desk.refusal(new AddReply(contact, "r", ours, "hello", Optional.empty()))
                        .code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    @Test
    void aContactChangesNothing() {
        TicketNumber ticket = desk.open(contact, "my printer").number();

        List<TicketCommand> changes = List.of(
                new AddNote(contact, "n", ticket, "hurry"),
                new AssignTicket(contact, ticket, "me"),
                new CloseTicket(contact, ticket),
                status(contact, ticket, TicketStatus.PENDING),
                new DeleteTicket(contact, ticket));

        assertThat(changes).extracting(desk::refusal).extracting(Failure::code).containsOnly(ErrorCode.FORBIDDEN);
        assertThat(desk.ticket(new ShowTicket(contact, ticket)).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void onlyAnAdminDeletes() {
        TicketNumber ticket = desk.open(engineer, "VPN down").number();

        assertThat(desk.refusal(new DeleteTicket(engineer, ticket))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(refusal).hasMessage("Only an admin may delete a ticket.");
        });
    }

    @Test
    void anotherTenantsTicketIsNotThere() {
        TicketNumber ours = desk.open(engineer, "VPN down").number();
        Caller stranger = world.newCaller(world.newTenant(), "Stan Stranger", Role.ADMIN);

        List<TicketCommand> attempts = List.of(
                new ShowTicket(stranger, ours),
                new AddNote(stranger, "n", ours, "hello"),
                new AssignTicket(stranger, ours, "me"),
                new CloseTicket(stranger, ours),
                status(stranger, ours, TicketStatus.PENDING),
                new DeleteTicket(stranger, ours));

        assertThat(attempts)
                .extracting(desk::refusal)
                .extracting(Failure::code)
                .containsOnly(ErrorCode.TICKET_NOT_FOUND);
        assertThat(desk.list(everything(stranger)).tickets()).isEmpty();
        assertThat(desk.open(stranger, "their first").number()).isEqualTo(ours);
    }

    @Test
    void anotherTenantsPersonCannotBeAssigned() {
        TicketNumber ours = desk.open(engineer, "VPN down").number();
        Caller stranger = world.newCaller(world.newTenant(), "Stan Stranger", Role.ENGINEER);

        assertThat(desk.refusal(new AssignTicket(engineer, ours, stranger.person() + "@example.com"))
                        .code())
                .isEqualTo(ErrorCode.PERSON_NOT_FOUND);
    }

    @Test
    void theWishOfOnePersonIsNotTheWishOfAnother() {
        CreateTicket ours = wish(engineer, "rotate the keys");
        Ticket opened = desk.ticket(ours);

        Ticket theirs = desk.ticket(new CreateTicket(
                contact, ours.request(), "my printer", ours.customer(), ours.priority(), ours.conversation()));

        assertThat(theirs.number()).isNotEqualTo(opened.number());
        assertThat(theirs.title()).isEqualTo("my printer");
    }
}
