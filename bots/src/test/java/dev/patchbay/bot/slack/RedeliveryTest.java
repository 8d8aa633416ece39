package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bot.SampleReplies;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox asks for again after a crash. */
class RedeliveryTest {

    private static final String POST = "chat.postMessage";

    private final SlackWorld world = new SlackWorld(Reply.of());
    private final DeliveryId delivery = DeliveryId.random();
    private final Reply reply = Replies.full(world.keep(new byte[] {1, 2, 3}));
    private String root;

    @BeforeEach
    void ask() {
        world.conversation.silent = true;
        root = world.slack.write(CHANNEL, ADA, StandInSlack.MENTION + " cost by service", "");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReplyThatStandsIsNotPostedAgain() {
        deliver(1, reply);

        assertThat(deliver(2, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).hasSize(3);
    }

    @Test
    void onlyTheMissingPartsArePosted() {
        world.slack.faults().next("files.completeUploadExternal", new Fault.Reset());
        assertThat(deliver(1, reply)).isInstanceOf(TryLater.class);
        assertThat(posts()).hasSize(1);

        assertThat(deliver(2, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).hasSize(3).extracting(Posted::delivery).containsOnly(delivery.toString());
    }

    @Test
    void aPlainerFormThatStandsIsNotFollowedByTheFullOne() {
        Reply table = Reply.of(new Block.Table(Replies.services()));
        world.slack.faults().next(POST, new Fault.Refusal("invalid_blocks"));
        deliver(1, table);

        assertThat(deliver(2, table)).isInstanceOf(Delivered.class);

        assertThat(posts()).hasSize(1);
    }

    @Test
    void anotherDeliveryOfTheSameWordsIsPosted() {
        deliver(1, reply);

        world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(world.tenant, DeliveryId.random(), 2, place(), reply, List.of(), Optional.empty()));

        assertThat(posts()).hasSizeGreaterThan(3);
    }

    @Test
    void anAttemptDoesNotOvertakeTheOneBefore() {
        Reply text = Reply.of(new Block.Text("14.98 USD in all."));
        world.slack.faults().next(POST, new Fault.Slow(Duration.ofMillis(400)));

        Future<AdapterReply> first = world.bus.ask(Addresses.adapter(Platform.SLACK), command(1, text));
        await().until(() -> deliver(2, text) instanceof TryLater);
        first.await();

        assertThat(posts()).hasSize(1);
    }

    @Test
    void anotherTenantsReplyIsNotPosted() {
        AdapterReply answer = world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(TenantId.random(), delivery, 1, place(), reply, List.of(), Optional.empty()));

        assertThat(answer).isInstanceOf(Undeliverable.class);
        assertThat(posts()).isEmpty();
    }

    @Test
    void aThreadThatIsGoneEndsTheDelivery() {
        Place gone = new Place(Platform.SLACK, StandInSlack.TEAM, CHANNEL, "1.000001");

        AdapterReply answer = world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(world.tenant, delivery, 2, gone, reply, List.of(), Optional.empty()));

        assertThat(answer).isInstanceOf(Undeliverable.class);
    }

    @Test
    void anEarlierVersionIsChangedInPlaceAndWhatIsTooManyDeleted() {
        List<String> standing = ((Delivered) deliver(1, reply)).posts();
        Reply shorter = Reply.of(new Block.Text("15.10 USD in all."));

        Delivered changed = (Delivered) redeliver(1, shorter, standing);

        assertThat(changed.posts()).containsExactly(standing.getFirst());
        assertThat(posts()).singleElement().satisfies(post -> {
            assertThat(post.ts()).isEqualTo(standing.getFirst());
            assertThat(post.text()).isEqualTo("15.10 USD in all.");
        });
    }

    @Test
    void whatALongerVersionHasMoreIsPostedOnce() {
        List<String> standing = ((Delivered) deliver(1, Reply.of(new Block.Text("14.98 USD.")))).posts();
        world.slack.faults().next(POST, new Fault.AnswerLost());

        assertThat(redeliver(1, reply, standing)).isInstanceOf(TryLater.class);
        AdapterReply changed = await().until(() -> redeliver(2, reply, standing), Delivered.class::isInstance);

        assertThat(((Delivered) changed).posts()).hasSize(3).startsWith(standing.getFirst());
        assertThat(posts()).hasSize(3);
    }

    @Test
    void aVersionThatSomebodyDeletedIsPostedAnew() {
        List<String> gone = List.of("1700000000.000001");

        Delivered posted = (Delivered) redeliver(1, Reply.of(new Block.Text("14.98 USD.")), gone);

        assertThat(posted.posts()).doesNotContainAnyElementsOf(gone);
        assertThat(posts()).hasSize(1);
    }

    @Test
    void aTicketsCardIsChangedInItsPost() {
        List<String> standing = ((Delivered) deliver(1, SampleReplies.of("ticket"))).posts();

        Delivered changed = (Delivered) redeliver(1, SampleReplies.of("escalated-ticket"), standing);

        assertThat(changed.posts()).isEqualTo(standing);
        assertThat(posts()).singleElement().satisfies(post -> {
            assertThat(post.ts()).isEqualTo(standing.getFirst());
            assertThat(post.isEdited()).isTrue();
            assertThat(post.blocks().toString()).contains("Escalated by");
        });
    }

    private AdapterReply redeliver(int attempt, Reply what, List<String> standing) {
        return world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(world.tenant, delivery, attempt, place(), what, standing, Optional.empty()));
    }

    private AdapterReply deliver(int attempt, Reply what) {
        return world.bus.call(Addresses.adapter(Platform.SLACK), command(attempt, what));
    }

    private Deliver command(int attempt, Reply what) {
        return new Deliver(world.tenant, delivery, attempt, place(), what, List.of(), Optional.empty());
    }

    private Place place() {
        return new Place(Platform.SLACK, StandInSlack.TEAM, CHANNEL, root);
    }

    private List<Posted> posts() {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .toList();
    }
}
