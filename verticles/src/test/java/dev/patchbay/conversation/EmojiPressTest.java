package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Done;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.ConversationReply.TakenBefore;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Emojis on a ticket's card, from those who may press its buttons and from all others. */
@ExtendWith(StorageFixture.class)
class EmojiPressTest {

    private static final Sender GUEST = new Sender("U8", "Gil", Optional.empty(), true);
    private static final Room OURS = channel("support", false);

    private final World world;
    private final Place place = thread();
    private final CardDesk tickets = new CardDesk();
    private ConversationDesk desk;
    private String card;

    EmojiPressTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world, tickets);
        card = answered("m1", "ticket");
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(TicketEmoji.class)
    void anEmojiSaysWhatItStandsForAsWhoeverPutIt(TicketEmoji emoji) {
        assertThat(put(MAX, emoji, "1.1")).isInstanceOf(Taken.class);

        await().until(() -> desk.adapter.at(place).size() == 2);
        assertThat(desk.adapter.textsAt(place).getLast()).isEqualTo(emoji.words(CardDesk.NUMBER) + " after 1");
        assertThat(desk.adapter.at(place).getLast().asker()).contains(MAX.user());
    }

    @Test
    void aReactionThatIsToldOfTwiceIsOne() {
        assertThat(put(MAX, TicketEmoji.TAKE, "1.1")).isInstanceOf(Taken.class);
        assertThat(put(MAX, TicketEmoji.TAKE, "1.1")).isInstanceOf(TakenBefore.class);
        assertThat(put(MAX, TicketEmoji.TAKE, "1.2")).isInstanceOf(Taken.class);
    }

    @Test
    void aReactionWithoutANameCountsOnceForEachStateOfTheTicket() {
        assertThat(put(MAX, TicketEmoji.TAKE)).isInstanceOf(Taken.class);
        assertThat(put(MAX, TicketEmoji.TAKE)).isInstanceOf(TakenBefore.class);
        assertThat(put(EVA, TicketEmoji.TAKE)).isInstanceOf(Taken.class);

        tickets.version = 2;

        assertThat(put(MAX, TicketEmoji.TAKE)).isInstanceOf(Taken.class);
    }

    @Test
    void aContactIsRefused() {
        assertRefused(ErrorCode.FORBIDDEN, () -> put(GUEST, TicketEmoji.RESOLVE, "1.1"));

        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void whereStrangersReadAlongNobodyChangesATicketByEmoji() {
        Room shared = channel("support", true);

        assertRefused(ErrorCode.FORBIDDEN, () -> put(desk.tenant, place, shared, EVA, card, TicketEmoji.RESOLVE));
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void whileNobodyKnowsWhoReadsAlongItIsToBeSaidAgain() {
        Room unsure = new Room(Room.Kind.CHANNEL, "support", false, true);

        assertRefused(ErrorCode.UNAVAILABLE, () -> put(desk.tenant, place, unsure, EVA, card, TicketEmoji.RESOLVE));
    }

    @Test
    void whatTheTicketDoesNotOfferAnyMoreIsLeftAlone() {
        tickets.status = TicketStatus.RESOLVED;

        for (TicketEmoji emoji : TicketEmoji.values()) {
            assertThat(put(EVA, emoji)).isInstanceOf(Done.class);
        }
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void aTicketThatWaitsIsNotMadeToWaitAgain() {
        tickets.status = TicketStatus.PENDING;

        assertThat(put(EVA, TicketEmoji.PENDING)).isInstanceOf(Done.class);
        assertThat(put(EVA, TicketEmoji.RESOLVE)).isInstanceOf(Taken.class);
    }

    @Test
    void aPostOfAnotherChannelOrAnotherTenantIsNotThere() {
        Place elsewhere = new Place(Platform.SLACK, place.space(), "C2", place.thread());

        assertThat(put(desk.tenant, elsewhere, OURS, EVA, card, TicketEmoji.RESOLVE))
                .isInstanceOf(Done.class);
        assertThat(put(world.newTenant(), place, OURS, EVA, card, TicketEmoji.RESOLVE))
                .isInstanceOf(Done.class);
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void anEmojiOnAnythingElseIsLeftAlone() {
        String other = answered("m2", "buttons");

        assertThat(put(desk.tenant, place, OURS, EVA, other, TicketEmoji.RESOLVE))
                .isInstanceOf(Done.class);
        assertThat(put(desk.tenant, place, OURS, EVA, "post-of-somebody", TicketEmoji.RESOLVE))
                .isInstanceOf(Done.class);
        assertThat(turns()).isEqualTo(2);
    }

    @Test
    void onTheMessageThatItsThreadBeganWithAnEmojiMeansTheSameTicket() {
        assertThat(put(place, place.thread())).isInstanceOf(Taken.class);

        await().until(() -> desk.adapter.at(place).size() == 2);
        assertThat(desk.adapter.textsAt(place).getLast()).startsWith("take TKT-1001");
    }

    @Test
    void onAMessageThatBeganNoTicketOrThatIsElsewhereAnEmojiIsLeftAlone() {
        Place elsewhere = new Place(Platform.SLACK, place.space(), "C2", place.thread());

        assertThat(put(place, "another-message")).isInstanceOf(Done.class);
        assertThat(put(elsewhere, place.thread())).isInstanceOf(Done.class);
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void whereAThreadIsAboutTwoTicketsAnEmojiOnItsBeginningMeansNeither() {
        answered("m2", "ticket 1002");

        assertThat(put(place, place.thread())).isInstanceOf(Done.class);
        assertThat(turns()).isEqualTo(2);
    }

    @Test
    void whatComesOfItStandsInTheThreadThatThePlatformDidNotName() {
        Place channel = new Place(place.platform(), place.space(), place.channel(), place.channel());

        assertThat(put(desk.tenant, channel, OURS, EVA, card, TicketEmoji.RESOLVE))
                .isInstanceOf(Taken.class);

        await().until(() -> desk.adapter.at(place).size() == 2);
        assertThat(desk.adapter.at(channel)).isEmpty();
    }

    @Test
    void anEmojiOnAReplyThatIsStillBeingPostedIsToBeSaidAgain() {
        desk.adapter.answers(deliver -> RecordingAdapter.later());
        desk.take(desk.message(place, "m2", "slowly", 2));

        await().untilAsserted(() -> assertRefused(
                ErrorCode.UNAVAILABLE,
                () -> put(desk.tenant, place, OURS, EVA, "post-that-is-seen-already", TicketEmoji.TAKE)));
    }

    /** The post of the answer. */
    private String answered(String key, String text) {
        int before = desk.adapter.at(place).size();
        desk.take(desk.message(place, key, text, before + 1));
        await().until(() ->
                desk.rows("SELECT state FROM outbox WHERE state = 'delivered'").size() == before + 1);
        return RecordingAdapter.post(desk.adapter.at(place).getLast());
    }

    private int turns() {
        return desk.rows("SELECT event_key FROM inbox").size();
    }

    private ConversationReply put(Sender sender, TicketEmoji emoji) {
        return put(desk.tenant, place, OURS, sender, card, emoji);
    }

    private ConversationReply put(Sender sender, TicketEmoji emoji, String event) {
        return desk.say(new PressByEmoji(
                desk.tenant, place, OURS, sender, new AnswerRef.ByPost(card), emoji, Optional.of(event)));
    }

    private ConversationReply put(
            TenantId tenant, Place where, Room room, Sender sender, String post, TicketEmoji emoji) {
        return desk.say(
                new PressByEmoji(tenant, where, room, sender, new AnswerRef.ByPost(post), emoji, Optional.empty()));
    }

    private ConversationReply put(Place where, String opening) {
        AnswerRef thread = new AnswerRef.ByOpening(opening);
        return desk.say(new PressByEmoji(desk.tenant, where, OURS, EVA, thread, TicketEmoji.TAKE, Optional.of("1.1")));
    }

    private static void assertRefused(ErrorCode code, Runnable putting) {
        assertThatThrownBy(putting::run).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(code));
    }
}
