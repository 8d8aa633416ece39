package dev.patchbay.ticket;

import static dev.patchbay.ticket.TicketDesk.everything;
import static dev.patchbay.ticket.TicketDesk.status;
import static dev.patchbay.ticket.TicketDesk.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.TicketDeleted;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
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
class TicketVerticleTest {

    private final World world;
    private final TenantId tenant;
    private final Caller eva;
    private final Caller admin;

    @AutoClose
    private final TicketDesk desk;

    TicketVerticleTest(World world) throws Exception {
        this.world = world;
        this.tenant = world.newTenant();
        this.eva = world.newCaller(tenant, "Eva Keller", Role.ENGINEER);
        this.admin = world.newCaller(tenant, "Ada Root", Role.ADMIN);
        this.desk = new TicketDesk(world);
    }

    @Test
    void aNewTicketIsOpenAndShowsWhatWasSaid() {
        Ticket opened = desk.open(eva, "VPN drops every ten minutes");

        assertThat(opened.number()).hasToString("TKT-1001");
        assertThat(opened.title()).isEqualTo("VPN drops every ten minutes");
        assertThat(opened.customer()).contains("Acme");
        assertThat(opened.priority()).isEqualTo(Priority.HIGH);
        assertThat(opened.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(opened.reporter()).isEqualTo("Eva Keller");
        assertThat(opened.assignee()).isEmpty();
        assertThat(opened.version()).isEqualTo(1);
        assertThat(desk.ticket(new ShowTicket(eva, opened.number()))).isEqualTo(opened);
    }

    @Test
    void theSameWishTwiceOpensOneTicket() {
        CreateTicket wish = wish(eva, "Printer on fire");

        Ticket first = desk.ticket(wish);

        assertThat(desk.ask(wish)).satisfies(again -> {
            assertThat(again.ticket()).isEqualTo(first);
            assertThat(again.changed()).isFalse();
        });
        assertThat(desk.list(everything(eva)).tickets()).hasSize(1);
    }

    @Test
    void titlesAreCleanedAndBounded() {
        assertThat(desk.open(eva, "  VPN\r\n\tdown\u0000 \u202Efor\u202C good ").title())
                .isEqualTo("VPN down for good");
        assertThat(desk.open(eva, "😀".repeat(200)).title()).hasSize(400);
        assertThat(desk.refusal(wish(eva, "x".repeat(201)))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(refusal).hasMessage("A title has 1 to 200 characters, not 201.");
        });
        assertThat(desk.refusal(wish(eva, " \u0007 ")).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(desk.refusal(new ShowTicket(eva, new TicketNumber(4711)))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
            assertThat(refusal).hasMessage("There is no ticket TKT-4711.");
        });
    }

    @Test
    void listsFilterByStatusCustomerAndAssigneeAndGoPageByPage() {
        List<TicketNumber> numbers = List.of(number("one"), number("two"), number("three"));
        desk.ask(new CloseTicket(eva, numbers.get(0)));
        desk.ask(new AssignTicket(eva, numbers.get(1), "me"));

        assertThat(numbers(list(Set.of(TicketStatus.OPEN, TicketStatus.PENDING), "ACME", null, 100, null)))
                .containsExactly(numbers.get(2), numbers.get(1));
        assertThat(numbers(list(Set.of(), null, "me", 100, null))).containsExactly(numbers.get(1));
        assertThat(numbers(list(Set.of(), "Other", null, 100, null))).isEmpty();

        TicketsListed page = desk.list(list(Set.of(), null, null, 2, null));
        assertThat(page.more()).isTrue();
        assertThat(page.tickets()).hasSize(2);
        TicketsListed next = desk.list(list(Set.of(), null, null, 2, numbers.get(1)));
        assertThat(next.more()).isFalse();
        assertThat(next.tickets()).extracting(Ticket::number).containsExactly(numbers.get(0));
        assertThat(desk.refusal(list(Set.of(), null, null, 101, null)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aNoteKeepsItsLinesAndIsAddedOnce() {
        TicketNumber ticket = number("VPN down");
        AddNote wish = new AddNote(eva, "note-1", ticket, "called\r\nthe client\u0000");

        assertThat(desk.ask(wish).changed()).isTrue();
        assertThat(desk.ask(wish).changed()).isFalse();

        assertThat(desk.ticket(new ShowTicket(eva, ticket)).notes())
                .extracting(TicketNote::author, TicketNote::text)
                .containsExactly(tuple("Eva Keller", "called\nthe client"));
        assertThat(desk.refusal(new AddNote(eva, "note-2", ticket, "x".repeat(10_001))))
                .hasMessage("A note has 1 to 10,000 characters, not 10,001.");
    }

    @Test
    void aNoteThatItsAuthorChangesHasTheNewTextAndStaysANote() {
        TicketNumber ticket = number("VPN down");
        desk.ask(new AddNote(eva, "note-1", ticket, "called"));

        assertThat(desk.ask(new AddNote(eva, "note-1", ticket, "called twice")).changed())
                .isTrue();
        assertThat(desk.refusal(new AddReply(eva, "note-1", ticket, "called twice", Optional.empty()))
                        .code())
                .isEqualTo(ErrorCode.CONFLICT);

        assertThat(desk.ticket(new ShowTicket(eva, ticket)).notes())
                .extracting(TicketNote::text)
                .containsExactly("called twice");
    }

    @Test
    void aTicketIsAssignedByNameFirstNameEmailOrMe() {
        TicketNumber ticket = number("VPN down");

        assertThat(desk.ticket(new AssignTicket(admin, ticket, "eva")).assignee())
                .contains("Eva Keller");
        assertThat(desk.ticket(new AssignTicket(admin, ticket, "ME")).assignee())
                .contains("Ada Root");
        assertThat(desk.ticket(new AssignTicket(admin, ticket, eva.person() + "@EXAMPLE.com"))
                        .assignee())
                .contains("Eva Keller");
        assertThat(desk.ask(new AssignTicket(admin, ticket, "eva keller")).changed())
                .isFalse();
    }

    @Test
    void anAssigneeWhoIsUnknownAmbiguousOrAContactIsNotFound() {
        TicketNumber ticket = number("VPN down");
        world.newCaller(tenant, "Eva Muster", Role.ENGINEER);
        world.newCaller(tenant, "Carl Contact", Role.CONTACT);

        assertThat(desk.refusal(new AssignTicket(eva, ticket, "Eva"))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.PERSON_NOT_FOUND);
            assertThat(refusal.getMessage())
                    .startsWith("More than one person is called \"Eva\": Eva Keller (")
                    .endsWith("Give the email.");
        });
        assertThat(desk.refusal(new AssignTicket(eva, ticket, "Carl")))
                .hasMessage("Nobody of the service desk is called \"Carl\". Give the full name or the email.");
    }

    @Test
    void aClosedTicketStaysClosedUntilItIsOpenedAgain() {
        TicketNumber ticket = number("VPN down");

        assertThat(desk.ask(new CloseTicket(eva, ticket)).changed()).isTrue();
        assertThat(desk.ask(new CloseTicket(eva, ticket)).changed()).isFalse();
        assertThat(desk.refusal(status(eva, ticket, TicketStatus.PENDING)))
                .hasMessage("TKT-1001 is closed. Open it again first.");
        assertThat(desk.ticket(status(eva, ticket, TicketStatus.OPEN)).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void aChangeOfAnOldVersionIsAConflict() {
        TicketNumber ticket = number("VPN down");
        UpdateTicket first = retitle(ticket, 1, "VPN down in Bern");

        assertThat(desk.ticket(first)).satisfies(changed -> {
            assertThat(changed.title()).isEqualTo("VPN down in Bern");
            assertThat(changed.version()).isEqualTo(2);
        });
        assertThat(desk.refusal(retitle(ticket, 1, "VPN down in Basel"))).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(refusal).hasMessage("TKT-1001 is at version 2, not 1.");
        });
    }

    @Test
    void aDeletedTicketIsGoneFromEveryListButItsRowAndHistoryStay() {
        TicketNumber ticket = number("VPN down");

        assertThat(desk.reply(new DeleteTicket(admin, ticket))).isEqualTo(new TicketDeleted(ticket));

        assertThat(desk.list(everything(eva)).tickets()).isEmpty();
        assertThat(desk.refusal(new ShowTicket(eva, ticket)).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        assertThat(desk.refusal(new AddNote(eva, "n", ticket, "too late")).code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        assertThat(strings("SELECT title FROM ticket WHERE deleted_at IS NOT NULL"))
                .containsExactly("VPN down");
        assertThat(number("next")).hasToString("TKT-1002");
    }

    @Test
    void everyChangeIsInTheHistoryAndTheEventStream() {
        TicketNumber ticket = number("VPN down");
        desk.ask(new AddNote(eva, "n", ticket, "called"));
        desk.ask(new AssignTicket(admin, ticket, "Eva"));
        desk.ask(new CloseTicket(eva, ticket));
        desk.ask(status(eva, ticket, TicketStatus.OPEN));
        desk.reply(new DeleteTicket(admin, ticket));

        assertThat(
                        strings(
                                """
                        SELECT concat_ws(' ', p.name, c.field, coalesce(old_value, '-'), '>',
                            CASE WHEN field IN ('note', 'assignee') THEN '*' ELSE new_value END)
                        FROM ticket_change c JOIN person p USING (tenant_id, person_id) ORDER BY change_id
                        """))
                .containsExactly(
                        "Eva Keller title - > VPN down",
                        "Eva Keller customer - > Acme",
                        "Eva Keller priority - > HIGH",
                        "Eva Keller status - > OPEN",
                        "Eva Keller note - > *",
                        "Ada Root assignee - > *",
                        "Eva Keller status OPEN > CLOSED",
                        "Eva Keller status CLOSED > OPEN",
                        "Ada Root deleted - > true");
        assertThat(strings("SELECT outcome FROM event_stream ORDER BY event_id"))
                .containsExactly("created", "noted", "assigned", "closed", "reopened", "deleted");
    }

    private TicketNumber number(String title) {
        return desk.open(eva, title).number();
    }

    private List<TicketNumber> numbers(ListTickets wanted) {
        return desk.list(wanted).tickets().stream().map(Ticket::number).toList();
    }

    private ListTickets list(
            Set<TicketStatus> statuses, String customer, String assignee, int limit, TicketNumber before) {
        return new ListTickets(
                eva,
                statuses,
                Optional.ofNullable(customer),
                Optional.ofNullable(assignee),
                limit,
                Optional.ofNullable(before));
    }

    private UpdateTicket retitle(TicketNumber ticket, int version, String title) {
        return UpdateTicket.of(eva, ticket).withVersion(version).withTitle(title);
    }

    private List<String> strings(String sql) {
        return world.database().inTenant(tenant, tx -> tx.list(sql, row -> row.getString(0)));
    }
}
