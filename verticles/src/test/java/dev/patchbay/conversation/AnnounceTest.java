package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.awaitQuietly;
import static dev.patchbay.conversation.ConversationDesk.overheard;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Announced;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class AnnounceTest {

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;

    AnnounceTest(World world) {
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
    void whatNobodyAskedForIsPostedOnce() {
        announce(place, "card", "open");
        announce(place, "card", "open");
        announce(place, "next", "more");

        awaitTexts(place, "open", "more");
        assertThat(desk.adapter.at(place)).allMatch(deliver -> deliver.asker().isEmpty());
    }

    @Test
    void theSameKeyChangesItsPostInPlace() {
        announce(place, "card", "open");
        awaitTexts(place, "open");

        announce(place, "card", "closed");

        awaitTexts(place, "open", "closed");
        Deliver first = desk.adapter.at(place).getFirst();
        Deliver second = desk.adapter.at(place).getLast();
        assertThat(second.delivery()).isEqualTo(first.delivery());
        assertThat(second.standing()).containsExactly(RecordingAdapter.post(first));
    }

    @Test
    void manyAtOnceWithOneKeyAreOnePost() {
        Future.all(IntStream.range(0, 12)
                        .mapToObj(number -> desk.ask(announcement(place, "card", "same")))
                        .toList())
                .await();

        awaitTexts(place, "same");
    }

    @Test
    void theKeysOfAnotherChannelAreOthers() {
        Place other = new Place(place.platform(), place.space(), "C2", place.thread());

        announce(place, "card", "here");
        announce(other, "card", "there");

        awaitTexts(place, "here");
        awaitTexts(other, "there");
    }

    @Test
    void aPostInAChannelBeginsAThreadWhoseMessagesComeToItsConversation() {
        Place channel = channel();
        Place below = new Place(channel.platform(), channel.space(), channel.channel(), "17.01");
        desk.adapter.answers(deliver -> new Delivered(List.of("17.01"), Optional.of(below)));

        ConversationId conversation = announce(channel, "card", "open");
        awaitTexts(channel, "open");
        await().until(() -> desk.take(overheard(desk.message(below, "m1", "any news?", 1)))
                .equals(new ConversationReply.Taken(conversation)));

        awaitTexts(below, "any news? after 0");
        announce(channel, "card", "closed");
        awaitTexts(below, "any news? after 0", "closed");
    }

    @Test
    void whatIsWrittenBelowAPostBeforeItIsConfirmedIsToBeSaidAgain() {
        Place channel = channel();
        Place below = new Place(channel.platform(), channel.space(), channel.channel(), "17.01");
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch confirmed = new CountDownLatch(1);
        desk.adapter.answers(deliver -> {
            seen.countDown();
            awaitQuietly(confirmed);
            return new Delivered(List.of("17.01"), Optional.of(below));
        });
        announce(channel, "card", "open");
        awaitQuietly(seen);

        assertThatThrownBy(() -> desk.take(overheard(desk.message(below, "m1", "any news?", 1))))
                .isInstanceOfSatisfying(
                        Failure.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        confirmed.countDown();

        await().ignoreExceptionsInstanceOf(Failure.class)
                .until(() -> desk.take(overheard(desk.message(below, "m1", "any news?", 1)))
                        instanceof ConversationReply.Taken);
        awaitTexts(below, "any news? after 0");
    }

    @Test
    void whatGoesBelowAnEarlierPostWaitsForItsThread() {
        Place channel = channel();
        Place below = new Place(channel.platform(), channel.space(), channel.channel(), "17.01");
        desk.adapter.answers(deliver -> new Delivered(List.of("17.01"), Optional.of(below)));

        ConversationId conversation = announce(channel, "card", "open");
        Announced announced = (Announced) desk.say(
                new Announce(desk.tenant, channel, "note", Reply.of(new Block.Text("noted")), Optional.of("card")));

        assertThat(announced.conversation()).isEqualTo(conversation);
        awaitTexts(channel, "open");
        awaitTexts(below, "noted");
    }

    @Test
    void twoPostsInAChannelBeginTwoThreads() {
        Place channel = channel();
        desk.adapter.answers(deliver -> {
            String post = RecordingAdapter.post(deliver);
            Place below = new Place(channel.platform(), channel.space(), channel.channel(), post);
            return new Delivered(List.of(post), Optional.of(below));
        });

        assertThat(announce(channel, "one", "1")).isNotEqualTo(announce(channel, "two", "2"));

        await().until(() -> desk.adapter.at(channel).size() == 2);
    }

    @Test
    void whereThereAreNoThreadsAPostBelongsToTheConversationThatIsThere() {
        Place chat = channel();
        ConversationReply.Taken taken = (ConversationReply.Taken) desk.take(desk.message(chat, "m1", "hello", 1));
        awaitTexts(chat, "hello after 0");

        assertThat(announce(chat, "card", "open")).isEqualTo(taken.conversation());

        awaitTexts(chat, "hello after 0", "open");
    }

    private ConversationId announce(Place where, String key, String text) {
        return ((Announced) desk.say(announcement(where, key, text))).conversation();
    }

    private Announce announcement(Place where, String key, String text) {
        return new Announce(desk.tenant, where, key, Reply.of(new Block.Text(text)), Optional.empty());
    }

    private Place channel() {
        String channel = UUID.randomUUID().toString();
        return new Place(place.platform(), place.space(), channel, channel);
    }

    /** Discord does not tell who is in a channel; a direct conversation is of one person. */
    @Test
    void inADirectConversationOfDiscordWhatIsOfACustomerIsAnnounced() throws Exception {
        RecordingAdapter discord = new RecordingAdapter(Platform.DISCORD);
        String deployed = world.vertx().deployVerticle(discord).await();
        String channel = UUID.randomUUID().toString();
        Place direct = new Place(Platform.DISCORD, Place.NO_SERVER, channel, channel);

        desk.say(new Announce(
                desk.tenant,
                direct,
                "card",
                new Reply(List.of(new Block.Text("card")), Scope.ofCustomer("Acme")),
                Optional.empty()));

        await().until(() -> discord.textsAt(direct).equals(List.of("card")));
        world.vertx().undeploy(deployed).await();
    }

    private void awaitTexts(Place where, String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(where)).containsExactly(texts));
    }
}
