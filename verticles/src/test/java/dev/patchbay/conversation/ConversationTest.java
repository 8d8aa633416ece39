package dev.patchbay.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand.ReadConversation;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ConversationTest {

    private final World world;
    private final TenantId tenant;
    private final RecordingAdapter adapter = new RecordingAdapter();
    private final EchoAssistant assistant = new EchoAssistant();
    private final List<String> deployments = new ArrayList<>();

    ConversationTest(World world) {
        this.world = world;
        this.tenant = world.newTenant();
    }

    @BeforeEach
    void deploy() throws Exception {
        deployments.add(world.vertx().deployVerticle(adapter).await(5, TimeUnit.SECONDS));
        deployments.add(world.vertx().deployVerticle(assistant).await(5, TimeUnit.SECONDS));
        deployments.add(world.vertx().deployVerticle(conversation()).await(5, TimeUnit.SECONDS));
    }

    @AfterEach
    void undeploy() throws Exception {
        for (String deployment : deployments.reversed()) {
            world.vertx().undeploy(deployment).await(20, TimeUnit.SECONDS);
        }
    }

    private ConversationVerticle conversation() {
        return new ConversationVerticle(
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), world.clock()),
                new EventStream(world.bus(), world.clock()),
                world.clock(),
                new ConversationSettings(4, Duration.ofSeconds(30)),
                1_000_000,
                true);
    }

    @Test
    void aMessageIsAnsweredOnceThoughItComesThreeTimes() {
        Place place = thread();
        InboundMessage message = message(place, "m1", "hello", 1);

        ConversationReply first = take(message);
        ConversationReply second = take(message);
        take(message(thread(), "m1-other", "elsewhere", 1));

        assertThat(first).isInstanceOf(ConversationReply.Taken.class);
        assertThat(second).isInstanceOf(ConversationReply.TakenBefore.class);
        await().until(() -> adapter.textsAt(place).equals(List.of("hello after 0")));
    }

    @Test
    void aConversationIsAnsweredInTheOrderItWasWrittenAndNeverTwiceAtOnce() {
        List<Place> places = IntStream.range(0, 6).mapToObj(i -> thread()).toList();

        for (int i = 0; i < 10; i++) {
            int number = i;
            Future.all(places.stream()
                            .map(place -> ask(message(place, "n" + number, "n" + number, number)))
                            .toList())
                    .await();
        }

        for (Place place : places) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> adapter.textsAt(place).size() == 10);
            assertThat(adapter.textsAt(place).stream().map(text -> text.substring(0, 2)))
                    .containsExactly("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9");
        }
        assertThat(assistant.collisions()).isZero();
    }

    @Test
    void aThreadWeAreNotPartOfIsLeftAlone() {
        Place place = thread();
        InboundMessage overheard = new InboundMessage(
                tenant, place, "o1", sender(), Addressing.THREAD, Instant.EPOCH, "not for us", List.of());

        assertThat(take(overheard)).isInstanceOf(ConversationReply.NotForUs.class);

        take(message(place, "m1", "hey", 1));
        assertThat(take(overheard)).isInstanceOf(ConversationReply.Taken.class);
    }

    @Test
    void whatFailsIsSaidWithAReferenceAndWithoutInnerDetails() {
        Place broken = thread();
        Place refused = thread();

        take(message(broken, "m1", "break", 1));
        take(message(refused, "m2", "refuse", 1));

        await().until(() -> adapter.textsAt(broken).size() == 1);
        assertThat(adapter.textsAt(broken)).containsExactly("trouble: " + ErrorCode.INTERNAL.title());
        await().until(() -> adapter.textsAt(refused).equals(List.of("trouble: No dataset here.")));
    }

    @Test
    void aReplyThatCannotGoOutNowGoesOutLaterAndTheNextOneWaitsForIt() {
        Place place = thread();
        adapter.answers(deliver -> deliver.attempt() < 2
                ? RecordingAdapter.later()
                : new dev.patchbay.model.chat.AdapterReply.Delivered("ref"));

        take(message(place, "m1", "one", 1));
        take(message(place, "m2", "two", 2));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> adapter.textsAt(place).equals(List.of("one after 0", "two after 1")));
    }

    @Test
    void aFileIsFetchedFromThePlatformBeforeTheTurn() {
        Place place = thread();
        InboundMessage withFile = new InboundMessage(
                tenant,
                place,
                "f1",
                sender(),
                Addressing.DIRECT,
                Instant.EPOCH,
                "read",
                List.of(Attachment.remote("costs.csv", 8, "https://files.example/1")));

        take(withFile);

        await().until(() -> adapter.textsAt(place).equals(List.of("read with costs.csv after 0")));
    }

    @Test
    void aMemberOfTheWorkspaceIsAnEngineerAndAGuestSeesWhatAContactSees() {
        take(messageOf(new Sender("U1", "Eva", Optional.empty(), false)));
        take(messageOf(new Sender("U2", "Guest", Optional.empty(), true)));

        assertThat(roles()).containsExactly("Eva ENGINEER", "Guest CONTACT");
    }

    @Test
    void whoCouldNotBeLookedUpAtFirstIsKnownOnceTheyCan() {
        take(messageOf(new Sender("U1", "U1", Optional.empty(), true)));
        take(messageOf(new Sender("U1", "Eva", Optional.empty(), false)));

        assertThat(roles()).containsExactly("Eva ENGINEER");
    }

    private InboundMessage messageOf(Sender sender) {
        String key = UUID.randomUUID().toString();
        return new InboundMessage(tenant, thread(), key, sender, Addressing.DIRECT, Instant.EPOCH, "hello", List.of());
    }

    private List<String> roles() {
        return world.database()
                .inTenant(
                        tenant,
                        tx -> tx.list(
                                "SELECT name, role FROM person ORDER BY name",
                                row -> row.getString("name") + " " + row.getString("role")));
    }

    @Test
    void anotherTenantCannotReadAConversation() {
        ConversationReply.Taken taken = (ConversationReply.Taken) take(message(thread(), "m1", "hello", 1));

        assertThatThrownBy(() -> world.bus()
                        .call(
                                Addresses.CONVERSATION,
                                new ReadConversation(
                                        world.newCaller(world.newTenant(), "Mallory", Role.ADMIN),
                                        taken.conversation())))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.CONVERSATION_NOT_FOUND));
    }

    private Place thread() {
        return new Place(Platform.SLACK, "T1", "C1", UUID.randomUUID().toString());
    }

    private static Sender sender() {
        return new Sender("U1", "Eva", Optional.empty(), false);
    }

    private InboundMessage message(Place place, String key, String text, int second) {
        return new InboundMessage(
                tenant,
                place,
                place.thread() + key,
                sender(),
                Addressing.DIRECT,
                Instant.EPOCH.plusSeconds(second),
                text,
                List.of());
    }

    private ConversationReply take(InboundMessage message) {
        return ask(message).await();
    }

    private Future<ConversationReply> ask(InboundMessage message) {
        return world.bus().ask(Addresses.CONVERSATION, new TakeMessage(message));
    }
}
