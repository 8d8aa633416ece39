package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.from;
import static dev.patchbay.conversation.ConversationDesk.overheard;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static dev.patchbay.conversation.ConversationDesk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand.ReadConversation;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ConversationTest {

    private final World world;
    private ConversationDesk desk;

    ConversationTest(World world) {
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
    void aMessageIsAnsweredOnceThoughItComesThreeTimes() {
        Place place = thread();
        InboundMessage message = desk.message(place, "m1", "hello", 1);

        ConversationReply first = desk.take(message);
        ConversationReply second = desk.take(message);
        desk.take(desk.message(thread(), "m1-other", "elsewhere", 1));

        assertThat(first).isInstanceOf(ConversationReply.Taken.class);
        assertThat(second).isInstanceOf(ConversationReply.TakenBefore.class);
        await().until(() -> desk.adapter.textsAt(place).equals(List.of("hello after 0")));
    }

    @Test
    void aConversationIsAnsweredInTheOrderItWasWrittenAndNeverTwiceAtOnce() {
        List<Place> places = IntStream.range(0, 6).mapToObj(i -> thread()).toList();

        for (int i = 0; i < 10; i++) {
            int number = i;
            Future.all(places.stream()
                            .map(place ->
                                    desk.ask(new TakeMessage(desk.message(place, "n" + number, "n" + number, number))))
                            .toList())
                    .await();
        }

        for (Place place : places) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.adapter.textsAt(place).size() == 10);
            assertThat(desk.adapter.textsAt(place).stream().map(text -> text.substring(0, 2)))
                    .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9");
        }
        assertThat(desk.assistant.collisions()).isZero();
    }

    @Test
    void aThreadWeAreNotPartOfIsLeftAlone() {
        Place place = thread();
        InboundMessage overheard = overheard(desk.message(place, "o1", "not for us", 0));

        assertThat(desk.take(overheard)).isInstanceOf(ConversationReply.NotForUs.class);

        desk.take(desk.message(place, "m1", "hey", 1));
        assertThat(desk.take(overheard)).isInstanceOf(ConversationReply.Taken.class);
    }

    @Test
    void whatFailsIsSaidWithAReferenceAndWithoutInnerDetails() {
        Place broken = thread();
        Place refused = thread();

        desk.take(desk.message(broken, "m1", "break", 1));
        desk.take(desk.message(refused, "m2", "refuse", 1));

        await().until(() -> desk.adapter.textsAt(broken).size() == 1);
        assertThat(desk.adapter.textsAt(broken)).containsExactly("trouble: " + ErrorCode.INTERNAL.title());
        await().until(() -> desk.adapter.textsAt(refused).equals(List.of("trouble: No dataset here.")));
    }

    @Test
    void aReplyThatCannotGoOutNowGoesOutLaterAndTheNextOneWaitsForIt() {
        Place place = thread();
        desk.adapter.answers(
                deliver -> deliver.attempt() < 2 ? RecordingAdapter.later() : RecordingAdapter.posted(deliver));

        desk.take(desk.message(place, "m1", "one", 1));
        desk.take(desk.message(place, "m2", "two", 2));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.adapter.textsAt(place).equals(List.of("one after 0", "two after 1")));
    }

    @Test
    void aReplyThatHasBegunIsPutIntoWhatStandsForItAtOnce() {
        Place place = thread();
        desk.adapter.answers(deliver -> deliver.standing().isEmpty()
                ? new AdapterReply.Begun(List.of("line"))
                : new AdapterReply.Delivered(deliver.standing()));

        desk.take(desk.message(place, "m1", "one", 1));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.adapter.textsAt(place).equals(List.of("one after 0")));
        assertThat(desk.adapter.at(place).getFirst().standing()).containsExactly("line");
    }

    @Test
    void aFileIsFetchedFromThePlatformBeforeTheTurn() {
        Place place = thread();
        Attachment file = Attachment.remote("costs.csv", 8, "https://files.example/1");

        desk.take(with(file, desk.message(place, "f1", "read", 0)));

        await().until(() -> desk.adapter.textsAt(place).equals(List.of("read with costs.csv after 0")));
    }

    @Test
    void aMemberOfTheWorkspaceIsAnEngineerAndAGuestSeesWhatAContactSees() {
        desk.take(messageOf(new Sender("U1", "Eva", Optional.empty(), false)));
        desk.take(messageOf(new Sender("U2", "Guest", Optional.empty(), true)));

        assertThat(roles()).containsExactly("Eva ENGINEER", "Guest CONTACT");
    }

    @Test
    void whoCouldNotBeLookedUpAtFirstIsKnownOnceTheyCan() {
        desk.take(messageOf(new Sender("U1", "U1", Optional.empty(), true)));
        desk.take(messageOf(new Sender("U1", "Eva", Optional.empty(), false)));

        assertThat(roles()).containsExactly("Eva ENGINEER");
    }

    private InboundMessage messageOf(Sender sender) {
        return from(sender, desk.message(thread(), "m", "hello", 0));
    }

    private List<String> roles() {
        return desk.rows("SELECT name || ' ' || role FROM person ORDER BY name");
    }

    @Test
    void anotherTenantCannotReadAConversation() {
        ConversationReply.Taken taken = (ConversationReply.Taken) desk.take(desk.message(thread(), "m1", "hello", 1));

        assertThatThrownBy(() -> world.bus()
                        .call(
                                Addresses.CONVERSATION,
                                new ReadConversation(
                                        world.newCaller(world.newTenant(), "Mallory", Role.ADMIN),
                                        taken.conversation())))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.CONVERSATION_NOT_FOUND));
    }
}
