package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.FindThread;
import dev.patchbay.model.ticket.TicketCommand.MirrorTickets;
import dev.patchbay.model.ticket.TicketCommand.RelayMessage;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.model.ticket.TicketReply.ThreadFound;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One ticket in two threads on two platforms. */
@ExtendWith(StorageFixture.class)
class MirrorTest extends MirrorFixture {

    MirrorTest(World world) {
        super(world);
    }

    @Test
    void aTicketOpenedInACustomersThreadStandsInBothPlaces() {
        Ticket opened = openAtAcme("VPN drops");

        await().untilAsserted(() -> {
            assertThat(slack.cards("desk")).extracting(Ticket::number).containsExactly(opened.number());
            assertThat(teams.cards("support")).extracting(Ticket::number).containsExactly(opened.number());
        });
        assertThat(slack.labels("desk")).containsExactly("Take", "Note", "Reply", "Snooze", "Escalate", "Resolve");
        assertThat(teams.labels("support")).containsExactly("Reply");
        assertThat(teams.in("support"))
                .filteredOn(reply -> reply.blocks().getFirst() instanceof Block.TicketCard)
                .extracting(Reply::scope)
                .containsExactly(Scope.ofCustomer("Acme"));
    }

    @Test
    void whatIsWrittenInTheCustomersThreadReachesTheEngineersOnce() {
        Ticket opened = openAtAcme("VPN drops");
        Caller bob = world.newCaller(tenant, "Bob", Role.CONTACT);

        desk.ask(new RelayMessage(anna, "m1", clients, "It is worse now."));
        desk.ask(new RelayMessage(anna, "m1", clients, "It is worse now."));
        desk.ask(new RelayMessage(bob, "m2", clients, "For me too."));

        awaitTexts(slack, "desk", "Anna (Acme): It is worse now.", "Bob (Acme): For me too.");
        assertThat(slack.threads("desk")).hasSize(1);
        assertThat(teams.texts("support")).isEmpty();
        assertThat(desk.ticket(new ShowTicket(anna, opened.number())).notes()).hasSize(2);
    }

    @Test
    void whatItsAuthorChangesIsChangedOnTheOtherSide() {
        openAtAcme("VPN drops");
        desk.ask(new RelayMessage(anna, "m1", clients, "Call 555 1234."));
        desk.ask(new RelayMessage(anna, "m2", clients, "It is urgent."));
        awaitTexts(slack, "desk", "Anna (Acme): Call 555 1234.", "Anna (Acme): It is urgent.");

        desk.ask(new RelayMessage(anna, "m1", clients, "Call 555 4321."));

        awaitTexts(slack, "desk", "Anna (Acme): Call 555 4321.", "Anna (Acme): It is urgent.");
    }

    @Test
    void aReplyReachesTheCustomersThreadAndANoteStaysInside() {
        Ticket opened = openAtAcme("VPN drops");
        await().until(() -> !slack.in("desk").isEmpty());
        ConversationId engineers = ConversationId.random();

        desk.ask(new AddNote(eva, "n", opened.number(), "They never pay."));
        desk.ask(new AddReply(eva, "r", opened.number(), "We found it.", Optional.of(engineers)));

        awaitTexts(teams, "support", "Eva: We found it.");
        awaitTexts(slack, "desk", "Internal note by Eva: They never pay.", "Eva to Acme: We found it.");
        assertThat(teams.threads("support")).containsExactly(ACME);
    }

    @Test
    void whatWasSaidInTheEngineersThreadIsNotRepeatedThere() {
        Ticket opened = openAtAcme("VPN drops");
        await().until(() -> !slack.in("desk").isEmpty());
        ConversationId engineers = conversationAt(slack.threads("desk").getFirst());

        desk.ask(new AddReply(eva, "r", opened.number(), "We found it.", Optional.of(engineers)));

        awaitTexts(teams, "support", "Eva: We found it.");
        await().untilAsserted(() -> assertThat(behind()).isZero());
        assertThat(slack.texts("desk")).isEmpty();
    }

    @Test
    void bothCardsAreChangedInPlace() {
        Ticket opened = openAtAcme("VPN drops");
        await().until(() -> !teams.cards("support").isEmpty());

        desk.ask(new AssignTicket(eva, opened.number(), "me"));

        await().untilAsserted(() -> {
            assertThat(slack.cards("desk")).extracting(Ticket::assignee).containsExactly(Optional.of("Eva"));
            assertThat(teams.cards("support")).extracting(Ticket::assignee).containsExactly(Optional.of("Eva"));
        });
        assertThat(slack.labels("desk")).containsExactly("Note", "Reply", "Snooze", "Escalate", "Resolve");
    }

    @Test
    void theCardOfADeletedTicketSaysSo() {
        Ticket opened = openAtAcme("VPN drops");
        await().until(() -> !teams.cards("support").isEmpty());

        desk.reply(new DeleteTicket(world.newCaller(tenant, "Ada", Role.ADMIN), opened.number()));

        awaitTexts(teams, "support", opened.number() + " was deleted.");
        awaitTexts(slack, "desk", opened.number() + " was deleted.");
    }

    @Test
    void aTicketOfOurOwnIsMirroredNowhere() {
        desk.ticket(wish(eva, "rotate the keys", new TicketOrigin(DESK, Audience.internal())));
        desk.ticket(wish(anna, "by mail", null));

        await().untilAsserted(() ->
                assertThat(slack.cards("desk")).extracting(Ticket::title).containsExactly("by mail"));
        assertThat(teams.cards("support")).isEmpty();
    }

    @Test
    void aThreadIsFoundByItsConversationWithinItsTenant() {
        Ticket opened = openAtAcme("VPN drops");
        Caller stranger = world.newCaller(world.newTenant(), "Stan", Role.ADMIN);

        assertThat(desk.reply(new FindThread(eva, clients)))
                .isEqualTo(new ThreadFound(Optional.of(new TicketThread(opened.number(), Side.CUSTOMER))));
        assertThat(desk.reply(new FindThread(stranger, clients))).isEqualTo(new ThreadFound(Optional.empty()));
        assertThat(desk.refusal(new RelayMessage(stranger, "m", clients, "hello"))
                        .code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    @Test
    void anAdminSaysWhereCardsGoAndOnlyAnInternalPlaceIsTaken() {
        Caller ada = world.newCaller(tenant, "Ada", Role.ADMIN);
        Place other = new Place(Platform.SLACK, "T1", "night", "9.9");

        assertThat(desk.refusal(mirror(eva, other, Audience.internal())).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(desk.refusal(mirror(ada, ACME, Audience.customer("Acme"))))
                .hasMessage("A customer reads along here. Say it in a channel of your own.");
        desk.reply(mirror(ada, other, Audience.internal()));
        openAtAcme("VPN drops");

        await().untilAsserted(() -> assertThat(slack.cards("night")).hasSize(1));
        desk.reply(new MirrorTickets(ada, Optional.empty()));
        openAtAcme("printer");
        await().untilAsserted(() -> assertThat(behind()).isZero());
        assertThat(slack.cards("night")).extracting(Ticket::title).containsExactly("VPN drops");
        assertThat(slack.in("desk")).isEmpty();
    }

    private static MirrorTickets mirror(Caller caller, Place place, Audience audience) {
        return new MirrorTickets(caller, Optional.of(new TicketOrigin(place, audience)));
    }
}
