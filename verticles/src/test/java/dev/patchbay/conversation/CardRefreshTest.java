package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.in;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.ConversationCommand.RefreshCards;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Done;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cards of a ticket with which something was done elsewhere. */
@ExtendWith(StorageFixture.class)
class CardRefreshTest {

    private final World world;
    private final Place place = thread();
    private final CardDesk tickets = new CardDesk();
    private ConversationDesk desk;
    private ConversationId conversation;

    CardRefreshTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void anOpenTicketsCardStands() throws Exception {
        desk = ConversationDesk.open(world, tickets);
        conversation = ((Taken) desk.take(desk.message(place, "m1", "ticket", 1))).conversation();
        awaitConfirmed(1);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void theCardIsMadeOutAnewWhereItStandsAndNothingIsSaid() {
        resolve(2);

        refresh();
        awaitConfirmed(2);

        Deliver changed = delivered().getLast();
        assertThat(changed.delivery()).isEqualTo(delivered().getFirst().delivery());
        assertThat(changed.standing())
                .containsExactly(RecordingAdapter.post(delivered().getFirst()));
        assertThat(ticket(changed).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(changed.reply().buttons()).extracting(Button::label).contains("Reopen");
    }

    @Test
    void whatItShowsAlreadyIsNotPostedAgain() {
        resolve(2);
        refresh();
        awaitConfirmed(2);

        refresh();

        assertUnchanged(2);
    }

    @Test
    void anOlderStateDoesNotComeBack() {
        tickets.version = 0;

        refresh();

        assertUnchanged(1);
    }

    @Test
    void theCardOfATicketThatIsGoneSaysSo() {
        tickets.deleted = true;

        refresh();
        awaitConfirmed(2);

        assertThat(delivered().getLast().reply())
                .isEqualTo(Reply.of(new Block.Text("TKT-1001 is not there any more.")));
    }

    @Test
    void whereNotEverybodyMaySeeItAnyMoreNothingNewIsShown() {
        Place channel = thread();
        ConversationId there = ((Taken)
                        desk.take(in(channel("support", false), false, desk.message(channel, "m1", "ticket", 1))))
                .conversation();
        await().until(() -> desk.adapter.at(channel).size() == 1 && waiting().isEmpty());
        Caller admin = world.newCaller(desk.tenant, "Ann", Role.ADMIN);
        desk.say(new DecideChannel(
                admin, channel.platform(), channel.space(), channel.channel(), Audience.customer("Globex"), true));
        resolve(2);

        refresh(desk.tenant, there, CardDesk.NUMBER);

        assertThat(waiting()).isEmpty();
        assertThat(desk.adapter.at(channel)).hasSize(1);
    }

    @Test
    void whereStrangersHaveJoinedSinceNothingNewIsShown() {
        Place channel = thread();
        ConversationId there = ((Taken)
                        desk.take(in(channel("support", false), false, desk.message(channel, "m1", "ticket", 1))))
                .conversation();
        Place other = new Place(channel.platform(), channel.space(), channel.channel(), "another thread");
        desk.take(in(channel("support", true), false, desk.message(other, "m2", "hello", 2)));
        await().until(() -> desk.adapter.at(channel).size() == 1 && waiting().isEmpty());
        resolve(2);

        refresh(desk.tenant, there, CardDesk.NUMBER);

        assertThat(waiting()).isEmpty();
        assertThat(desk.adapter.at(channel)).hasSize(1);
    }

    @Test
    void whileSomethingIsBeingAnsweredThereItIsToBeTriedAgain() throws Exception {
        desk.take(desk.message(place, "m2", "wait", 2));
        desk.assistant.awaitWaiting();
        resolve(2);

        assertThatThrownBy(this::refresh).isInstanceOfSatisfying(Failure.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrorCode.BUSY));
        desk.assistant.letGo();
        awaitConfirmed(2);
        refresh();

        awaitConfirmed(3);
    }

    @Test
    void anotherTicketAnotherConversationAndAnotherTenantAreNotTouched() {
        resolve(2);

        refresh(desk.tenant, conversation, new TicketNumber(1002));
        refresh(desk.tenant, ConversationId.random(), CardDesk.NUMBER);
        refresh(world.newTenant(), conversation, CardDesk.NUMBER);

        assertUnchanged(1);
    }

    private void resolve(int version) {
        tickets.status = TicketStatus.RESOLVED;
        tickets.version = version;
    }

    private void refresh() {
        refresh(desk.tenant, conversation, CardDesk.NUMBER);
    }

    private void refresh(TenantId tenant, ConversationId where, TicketNumber ticket) {
        assertThat(desk.say(new RefreshCards(tenant, where, ticket))).isInstanceOf(Done.class);
    }

    private List<Deliver> delivered() {
        return desk.adapter.at(place);
    }

    private static Ticket ticket(Deliver deliver) {
        return deliver.reply().blocks().stream()
                .filter(Block.TicketCard.class::isInstance)
                .map(block -> ((Block.TicketCard) block).ticket())
                .findFirst()
                .orElseThrow();
    }

    private void awaitConfirmed(int deliveries) {
        await().until(() -> delivered().size() == deliveries && waiting().isEmpty());
    }

    private void assertUnchanged(int deliveries) {
        assertThat(waiting()).isEmpty();
        assertThat(delivered()).hasSize(deliveries);
    }

    private List<String> waiting() {
        return desk.rows("SELECT state FROM outbox WHERE state = 'waiting'");
    }
}
