package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.from;
import static dev.patchbay.conversation.ConversationDesk.in;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterReply.LookedUp;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A platform that cannot be asked who writes and who reads along delays answers; it makes none of them wrong. */
@ExtendWith(StorageFixture.class)
class LookUpTest {

    private static final Sender NOBODY_SURE = new Sender("U1", "U1", Optional.empty(), true, true);
    private static final Room SUPPOSED = new Room(Room.Kind.CHANNEL, "", true, true);

    private final World world;
    private final Place place = thread();
    private final AtomicInteger asked = new AtomicInteger();
    private ConversationDesk desk;

    LookUpTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void anAnswerWaitsUntilItIsKnownWhoReadsAlong() {
        down();
        desk.take(unsure("m1", "internal", 1));
        awaitAsked();
        assertThat(desk.adapter.textsAt(place)).isEmpty();

        desk.adapter.looksUp(ask -> new LookedUp(EVA, channel("costs", false)));

        awaitTexts("data");
        assertThat(desk.assistant.turns()).hasSize(1);
    }

    @Test
    void whatStrangersMayNotSeeIsWithheldOnceItIsKnownThatTheyAreThere() {
        down();
        desk.take(unsure("m1", "internal", 1));
        awaitAsked();

        desk.adapter.looksUp(ask -> new LookedUp(EVA, channel("costs", true)));

        awaitTexts("The answer shows data that not everybody here may see.");
    }

    @Test
    void theTurnIsRunForWhoeverItTurnsOutToBe() {
        down();
        desk.take(from(NOBODY_SURE, desk.message(place, "m1", "hello", 1)));
        awaitAsked();

        desk.adapter.looksUp(ask -> new LookedUp(EVA, ask.room()));

        awaitTexts("hello after 0");
        assertThat(desk.assistant.turns().getFirst().caller().role().isStaff()).isTrue();
        assertThat(desk.rows("SELECT name FROM person")).contains("Eva").doesNotContain("U1");
    }

    @Test
    void whoIsKnownAlreadyNeedsNoAnswerOfThePlatform() {
        desk.take(desk.message(place, "m1", "hello", 1));
        awaitTexts("hello after 0");
        down();

        desk.take(from(NOBODY_SURE, desk.message(place, "m2", "again", 2)));

        awaitTexts("hello after 0", "again after 1");
        assertThat(desk.assistant.turns().getLast().caller().role().isStaff()).isTrue();
    }

    @Test
    void whatWaitsIsAnsweredInOrder() {
        down();
        desk.take(unsure("m1", "first", 1));
        desk.take(in(channel("costs", false), false, desk.message(place, "m2", "second", 2)));
        awaitAsked();

        desk.adapter.looksUp(ask -> new LookedUp(EVA, channel("costs", false)));

        awaitTexts("first after 0", "second after 1");
    }

    @Test
    void aPlatformThatNeverSaysIsNotWaitedForForEver() {
        down();
        desk.take(unsure("m1", "internal", 1));
        awaitAsked();

        desk.clock.advance(Duration.ofHours(2));

        awaitTexts("The answer shows data that not everybody here may see.");
    }

    @Test
    void whatIsKnownOfAChannelIsNotOverwrittenByAGuess() {
        desk.take(in(channel("costs", false), false, desk.message(place, "m1", "hello", 1)));
        awaitTexts("hello after 0");
        down();

        desk.take(unsure("m2", "again", 2));

        assertThat(desk.rows("SELECT name || ' ' || shared FROM channel")).containsExactly("costs false");
    }

    private void down() {
        desk.adapter.looksUp(ask -> {
            asked.incrementAndGet();
            throw new Failure(ErrorCode.UNAVAILABLE, "The platform cannot be reached.");
        });
    }

    private InboundMessage unsure(String key, String text, int second) {
        return from(NOBODY_SURE, in(SUPPOSED, false, desk.message(place, key, text, second)));
    }

    private void awaitAsked() {
        await().until(() -> asked.get() > 0);
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(place)).containsExactly(texts));
    }
}
