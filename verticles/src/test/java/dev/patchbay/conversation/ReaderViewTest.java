package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reply about a ticket, as one of its readers sees it. */
@ExtendWith(StorageFixture.class)
class ReaderViewTest {

    private static final Sender STRANGER = new Sender("U9", "Nora", Optional.empty(), false);
    private static final Room ROOM = channel("support", false);

    private final World world;
    private final Place place = thread();
    private final CardDesk tickets = new CardDesk();
    private ConversationDesk desk;
    private DeliveryId delivery;

    ReaderViewTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world, tickets);
        delivery = answered("m1", "ticket");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void theTicketOfTheReplyIsMadeOutForWhoeverLooks() {
        assertThat(texts(view(EVA))).containsExactly("of Eva");

        assertThat(tickets.drawn.getLast().ticket()).isEqualTo(new TicketNumber(1001));
        assertThat(tickets.drawn.getLast().caller().tenant()).isEqualTo(desk.tenant);
    }

    @Test
    void nobodyBecomesKnownByLooking() {
        assertThat(view(STRANGER)).isEmpty();

        assertThat(desk.rows("SELECT name FROM person")).containsExactly("Eva");
        assertThat(tickets.drawn).isEmpty();
    }

    @Test
    void aTicketThatIsNotThereForTheReaderIsSaidSo() {
        tickets.refusal = Optional.of(ErrorCode.TICKET_NOT_FOUND);

        assertThat(texts(view(EVA)).getFirst()).startsWith("TKT-1001 is not there for you any more");
    }

    @Test
    void aTicketThatCannotBeAskedForLeavesWhatStands() {
        tickets.refusal = Optional.of(ErrorCode.UNAVAILABLE);

        assertRefused(ErrorCode.UNAVAILABLE, () -> view(EVA));
    }

    @Test
    void whereStrangersReadAlongNothingNewIsShown() {
        assertThat(viewed(desk.tenant, place, channel("support", true), EVA, delivery))
                .isEmpty();
    }

    @Test
    void whileNobodyKnowsWhoReadsAlongNothingIsShown() {
        Room unsure = new Room(Room.Kind.CHANNEL, "support", true, true);

        assertRefused(ErrorCode.UNAVAILABLE, () -> viewed(desk.tenant, place, unsure, EVA, delivery));
    }

    @Test
    void aReplyOfAnotherChannelOrAnotherTenantIsNotThere() {
        Place elsewhere = new Place(Platform.SLACK, place.space(), "C2", place.thread());

        assertRefused(ErrorCode.CONFLICT, () -> viewed(desk.tenant, elsewhere, ROOM, EVA, delivery));
        assertRefused(ErrorCode.CONFLICT, () -> viewed(world.newTenant(), place, ROOM, EVA, delivery));
        assertRefused(ErrorCode.CONFLICT, () -> viewed(desk.tenant, place, ROOM, EVA, DeliveryId.random()));
        assertThat(tickets.drawn).isEmpty();
    }

    @Test
    void aReplyAboutAnythingElseStaysAsItIs() {
        DeliveryId other = answered("m2", "buttons");

        assertThat(viewed(desk.tenant, place, ROOM, EVA, other)).isEmpty();
    }

    @Test
    void aButtonOfTheReadersOwnIsPressedByItsLabel() {
        desk.take(ConversationDesk.from(MAX, desk.message(place, "m2", "hello", 2)));

        assertThat(press("Ask of Max")).isInstanceOf(ConversationReply.Taken.class);

        await().until(() -> desk.adapter.textsAt(place).stream().anyMatch(text -> text.startsWith("pressed by Max")));
    }

    @Test
    void aButtonThatTheReaderHasNoMoreIsRefused() {
        desk.take(ConversationDesk.from(MAX, desk.message(place, "m2", "hello", 2)));

        assertRefused(ErrorCode.CONFLICT, () -> press("Ask of Eva"));
    }

    private DeliveryId answered(String key, String text) {
        int before = desk.adapter.at(place).size();
        desk.take(desk.message(place, key, text, before + 1));
        await().until(() -> desk.adapter.at(place).size() == before + 1);
        return desk.adapter.at(place).getLast().delivery();
    }

    /** What is made out for the reader; empty where they see what everybody does. */
    private Optional<Reply> view(Sender reader) {
        return viewed(desk.tenant, place, ROOM, reader, delivery);
    }

    private Optional<Reply> viewed(TenantId tenant, Place where, Room room, Sender reader, DeliveryId seen) {
        ReplyViewed viewed = (ReplyViewed) desk.say(new ViewReply(tenant, where, room, reader, seen));
        if (!viewed.own()) {
            assertThat(viewed.reply()).isEqualTo(standing(where, seen));
        }
        return Optional.of(viewed.reply()).filter(reply -> viewed.own());
    }

    private Reply standing(Place where, DeliveryId seen) {
        return desk.adapter.at(where).stream()
                .filter(deliver -> deliver.delivery().equals(seen))
                .findFirst()
                .orElseThrow()
                .reply();
    }

    private ConversationReply press(String label) {
        return desk.say(new PressButton(
                desk.tenant,
                place,
                ROOM,
                MAX,
                place.thread() + "p1",
                Instant.EPOCH.plusSeconds(5),
                delivery,
                -1,
                Optional.of(label)));
    }

    private static List<String> texts(Optional<Reply> view) {
        return view.orElseThrow().blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .toList();
    }

    private static void assertRefused(ErrorCode code, Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(code));
    }

    /** Makes out a card that names its reader, or refuses. */
    private static final class CardDesk extends ActorVerticle<TicketCommand, TicketReply> {

        private final List<DrawCard> drawn = new CopyOnWriteArrayList<>();
        private volatile Optional<ErrorCode> refusal = Optional.empty();

        CardDesk() {
            super(Addresses.TICKET, 1);
        }

        @Override
        protected TicketReply handle(TicketCommand command) {
            if (refusal.isPresent()) {
                throw new Failure(refusal.get(), "Not now.");
            }
            DrawCard draw = (DrawCard) command;
            drawn.add(draw);
            String name = draw.caller().name();
            Button button = new Button("Ask of " + name, new Press.Ask("pressed by " + name), Button.Emphasis.PLAIN);
            return new TicketReply.CardDrawn(new Reply(
                    List.of(new Block.Text("of " + name), new Block.Buttons(List.of(button))),
                    Scope.ofCustomer("Acme")));
        }
    }
}
