package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.from;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class StopTest {

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;

    StopTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
    }

    @AfterEach
    void close() throws Exception {
        desk.assistant.letGo();
        desk.close();
    }

    @Test
    void whatIsBeingAnsweredIsGivenUpAtOnce() throws Exception {
        desk.take(desk.message(place, "m1", "wait", 1));
        desk.assistant.awaitWaiting();

        desk.take(desk.message(place, "m2", "Stop", 2));
        desk.take(desk.message(place, "m3", "another question", 3));

        awaitTexts("Stopped.", "another question after 1");
        desk.assistant.letGo();
        desk.take(desk.message(place, "m4", "last", 4));
        awaitTexts("Stopped.", "another question after 1", "last after 2");
    }

    @Test
    void whatTheSamePersonStillWaitsForIsWithdrawnAndWhatOthersAskedIsNot() throws Exception {
        desk.take(desk.message(place, "m1", "wait", 1));
        desk.assistant.awaitWaiting();
        desk.take(desk.message(place, "m2", "mine", 2));
        desk.take(from(MAX, desk.message(place, "m3", "his", 3)));

        desk.take(desk.message(place, "m4", "cancel", 4));

        awaitTexts("Stopped.", "his after 0");
    }

    @Test
    void whoeverWorksOnTheAnswerIsToldToLeaveOff() throws Exception {
        List<TurnId> cancelled = new CopyOnWriteArrayList<>();
        MessageConsumer<Object> listener =
                world.bus().listen(Addresses.CANCELLED, event -> cancelled.add(event.turn()));
        desk.take(desk.message(place, "m1", "wait", 1));
        desk.assistant.awaitWaiting();

        desk.take(desk.message(place, "m2", "stop", 2));

        await().until(
                        () -> cancelled,
                        turns ->
                                turns.contains(desk.assistant.turns().getFirst().turn()));
        listener.unregister().await();
    }

    @Test
    void aStopThatComesTwiceStopsOnce() throws Exception {
        desk.take(desk.message(place, "m1", "wait", 1));
        desk.assistant.awaitWaiting();
        desk.take(desk.message(place, "m2", "abort", 2));

        assertThat(desk.take(desk.message(place, "m2", "abort", 2))).isInstanceOf(ConversationReply.TakenBefore.class);

        awaitTexts("Stopped.");
    }

    @Test
    void aQuestionThatWasStoppedIsAnsweredOnceItIsPutRight() throws Exception {
        InboundMessage question = desk.message(place, "m1", "wait", 1);
        desk.take(question);
        desk.assistant.awaitWaiting();
        desk.take(desk.message(place, "m2", "stop", 2));

        desk.say(new EditMessage(desk.tenant, place.platform(), question.eventKey(), "better"));

        awaitTexts("Stopped.", "better after 0");
    }

    @Test
    void aQuestionThatWasStoppedIsForgottenOnceItIsDeleted() throws Exception {
        InboundMessage question = desk.message(place, "m1", "wait", 1);
        desk.take(question);
        desk.assistant.awaitWaiting();
        desk.take(desk.message(place, "m2", "stop", 2));

        desk.say(new WithdrawMessage(desk.tenant, place.platform(), question.eventKey()));

        assertThat(desk.rows("SELECT message->>'text' FROM inbox ORDER BY message_id LIMIT 1"))
                .containsExactly("");
    }

    @Test
    void withNothingUnderWayThatIsSaid() {
        desk.take(desk.message(place, "m1", "stop", 1));

        awaitTexts("There is nothing to stop.");
    }

    @Test
    void aSentenceThatOnlyBeginsSoIsAQuestion() {
        desk.take(desk.message(place, "m1", "stop the print spooler", 1));

        awaitTexts("stop the print spooler after 0");
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(place)).containsExactly(texts));
    }
}
