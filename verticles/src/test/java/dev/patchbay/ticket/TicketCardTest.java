package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketCommand.EscalateTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.CardDrawn;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket's card for one reader, where it stands. */
@ExtendWith(StorageFixture.class)
class TicketCardTest {

    private static final Audience ACME = Audience.customer("acme");

    private final World world;
    private final Caller engineer;
    private final Caller contact;
    private final Caller colleague;

    @AutoClose
    private final TicketDesk desk;

    TicketCardTest(World world) throws Exception {
        this.world = world;
        TenantId tenant = world.newTenant();
        this.engineer = world.newCaller(tenant, "Eva Keller", Role.ADMIN);
        this.contact = world.newCaller(tenant, "Carl Contact", Role.CONTACT);
        this.colleague = world.newCaller(tenant, "Cora Contact", Role.CONTACT);
        this.desk = new TicketDesk(world);
    }

    @Test
    void itIsTheTicketAsItIsNow() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new CloseTicket(engineer, ticket));

        Reply card = draw(engineer, ticket, Audience.internal());

        assertThat(card.soleTicket().orElseThrow().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(labels(card)).containsExactly("Reopen");
    }

    @Test
    void whoeverHasATicketIsNotAskedToTakeIt() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        assertThat(labels(draw(engineer, ticket, Audience.internal()))).contains("Take");

        desk.ask(new AssignTicket(engineer, ticket, "me"));

        assertThat(labels(draw(engineer, ticket, Audience.internal())))
                .doesNotContain("Take")
                .contains("Note");
    }

    @Test
    void aContactSeesNothingInternalOnTheirOwn() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new AddNote(engineer, "n", ticket, "user error"));

        Reply card = draw(contact, ticket, Audience.person());

        assertThat(card.soleTicket().orElseThrow().notes()).isEmpty();
        assertThat(labels(card)).containsExactly("Reply");
        assertThat(card.scope().internal()).isFalse();
    }

    @Test
    void inACustomersPlaceNothingInternalIsOnAnEngineersEither() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new AddNote(engineer, "n", ticket, "user error"));

        Reply card = draw(engineer, ticket, ACME);

        assertThat(card.soleTicket().orElseThrow().notes()).noneMatch(note -> note.kind() == NoteKind.INTERNAL);
        assertThat(labels(card)).containsExactly("Reply");
        assertThat(draw(engineer, ticket, Audience.internal()).scope().internal())
                .isTrue();
    }

    @Test
    void thatATicketIsSnoozedOrEscalatedIsOnOurCardAlone() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        desk.ask(new EscalateTicket(engineer, ticket, "they never pay"));
        desk.ask(new SnoozeTicket(engineer, ticket, "2 hours", world.clock().instant(), Optional.empty()));

        Reply ours = draw(engineer, ticket, Audience.internal());

        assertThat(ours.soleTicket()).get().matches(Ticket::isInternal);
        assertThat(ours.scope().internal()).isTrue();
        for (Reply theirs : List.of(
                draw(engineer, ticket, ACME),
                draw(contact, ticket, Audience.person()),
                draw(colleague, ticket, ACME))) {
            assertThat(theirs.soleTicket()).get().matches(shown -> !shown.isInternal());
            assertThat(theirs.scope().internal()).isFalse();
        }
    }

    @Test
    void aCustomersOtherPeopleSeeInTheirPlaceWhatWasPostedThereAndDoNothing() {
        Ticket ticket = desk.open(contact, "my printer");

        Reply card = draw(colleague, ticket.number(), ACME);

        assertThat(card.soleTicket()).contains(ticket);
        assertThat(labels(card)).isEmpty();
    }

    @Test
    void aTicketOfSomebodyElseIsNotThereAnywhereElse() {
        TicketNumber ticket = desk.open(contact, "my printer").number();

        for (Audience audience :
                List.of(Audience.customer("Globex"), Audience.internal(), Audience.undecided(), Audience.person())) {
            assertThat(desk.refusal(new DrawCard(colleague, ticket, audience)).code())
                    .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        }
    }

    @Test
    void aDeletedTicketAndOneOfAnotherTenantAreNotThere() {
        TicketNumber ticket = desk.open(contact, "my printer").number();
        Caller stranger = world.newCaller(world.newTenant(), "Sam", Role.ADMIN);
        assertThat(desk.refusal(new DrawCard(stranger, ticket, ACME)).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);

        desk.reply(new DeleteTicket(engineer, ticket));

        assertThat(desk.refusal(new DrawCard(engineer, ticket, ACME)).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
        assertThat(desk.refusal(new DrawCard(colleague, ticket, ACME)).code()).isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    private Reply draw(Caller caller, TicketNumber ticket, Audience audience) {
        return ((CardDrawn) desk.reply(new DrawCard(caller, ticket, audience))).card();
    }

    private static List<String> labels(Reply card) {
        return card.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(Button::label)
                .toList();
    }
}
