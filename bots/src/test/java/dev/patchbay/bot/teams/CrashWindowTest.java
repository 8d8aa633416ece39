package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a crash leaves in Teams, which takes no key of ours and cannot be asked what it holds. A message begins as a line,
 * whose name the caller keeps before anything else is done: from there on whatever is done again is done in its place.
 */
class CrashWindowTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashWindowTest.class);
    private static final int POSTS = 10;
    private static final String REPLY = "14.98 USD in all.";

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCrashAfterTheReplyStandsAndBeforeItIsConfirmedPostsOnce() {
        InboundMessage message = ask();
        DeliveryId delivery = DeliveryId.random();
        Begun begun = (Begun) deliver(message, delivery, List.of());
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);
        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(TryLater.class);

        restart();

        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);
        assertThat(texts()).containsExactly(REPLY);
    }

    @Test
    void aCrashBeforeTheBeginningIsKnownLeavesALineAndPostsOnce() {
        InboundMessage message = ask();
        DeliveryId delivery = DeliveryId.random();
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);
        assertThat(deliver(message, delivery, List.of())).isInstanceOf(TryLater.class);

        restart();

        Begun begun = (Begun) deliver(message, delivery, List.of());
        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);
        assertThat(texts()).containsExactly("One moment …", REPLY);
    }

    @Test
    void aCrashAfterTheEndOfAStreamPostsOnce() {
        InboundMessage message = ask();
        DeliveryId delivery = DeliveryId.random();
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, message.place(), "reading"));
        Begun begun = (Begun) deliver(message, delivery, List.of());
        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);

        restart();

        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);
        assertThat(texts()).containsExactly(REPLY);
    }

    @Test
    void aCrashBeforeTheEndOfAStreamPostsOnce() {
        InboundMessage message = ask();
        DeliveryId delivery = DeliveryId.random();
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, message.place(), "reading"));
        Begun begun = (Begun) deliver(message, delivery, List.of());

        restart();

        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);
        assertThat(texts()).containsExactly(REPLY);
    }

    @Test
    void aCrashBeforeThePostPostsOnce() {
        InboundMessage message = ask();
        DeliveryId delivery = DeliveryId.random();
        world.teams.faults().next(Trouble.RESET, 1);
        assertThat(deliver(message, delivery, List.of())).isInstanceOf(TryLater.class);

        restart();

        Begun begun = (Begun) deliver(message, delivery, List.of());
        assertThat(deliver(message, delivery, begun.posts())).isInstanceOf(Delivered.class);
        assertThat(texts()).containsExactly(REPLY);
    }

    /** In which a crash leaves the line: from the stand-in having it to the caller knowing it, the network not counted. */
    @Test
    void theWindowIsMilliseconds() {
        InboundMessage message = ask();
        world.teams.backstage().paced(false);
        List<Long> micros = IntStream.range(0, POSTS)
                .mapToObj(index -> {
                    Begun begun = untilBegun(message);
                    Instant stored =
                            world.teams.backstage().storedAt(begun.posts().getFirst());
                    return Duration.between(stored, Clock.systemUTC().instant()).toNanos() / 1_000;
                })
                .sorted()
                .toList();

        LOG.info("window: median {} us, largest {} us", micros.get(POSTS / 2), micros.getLast());
        assertThat(micros.get(POSTS / 2)).isLessThan(100_000);
    }

    /** In which a crash has an offer seen twice, measured in the same way: nothing can be put in an offer's place. */
    @Test
    void theWindowOfAnOfferIsMilliseconds() {
        InboundMessage message = ask();
        world.teams.backstage().paced(false);
        Reply offer = Reply.of(
                new Block.Text(REPLY), new Block.File(world.keep("costs.csv", "text/csv", new byte[] {1, 2, 3})));
        List<Long> micros = IntStream.range(0, POSTS)
                .mapToObj(index -> {
                    Delivered delivered = untilDelivered(message, offer);
                    Instant stored =
                            world.teams.backstage().storedAt(delivered.posts().getLast());
                    return Duration.between(stored, Clock.systemUTC().instant()).toNanos() / 1_000;
                })
                .sorted()
                .toList();

        LOG.info("window of an offer: median {} us, largest {} us", micros.get(POSTS / 2), micros.getLast());
        assertThat(micros.get(POSTS / 2)).isLessThan(100_000);
    }

    private void restart() {
        world.stop();
        world.start();
    }

    private List<String> texts() {
        return world.posts(world.direct).stream().map(Shown::text).toList();
    }

    private Begun untilBegun(InboundMessage message) {
        DeliveryId delivery = DeliveryId.random();
        for (int attempt = 1; attempt < 100; attempt++) {
            AdapterReply reply = deliver(message, delivery, List.of());
            if (reply instanceof Begun begun) {
                return begun;
            }
            await().pollDelay(((TryLater) reply).after()).until(() -> true);
        }
        throw new AssertionError("never begun");
    }

    private Delivered untilDelivered(InboundMessage message, Reply reply) {
        DeliveryId delivery = DeliveryId.random();
        List<String> standing = List.of();
        for (int attempt = 1; attempt < 100; attempt++) {
            AdapterReply outcome = deliver(message, delivery, reply, standing);
            if (outcome instanceof Delivered delivered) {
                return delivered;
            }
            if (outcome instanceof Begun begun) {
                standing = begun.posts();
            } else {
                await().pollDelay(((TryLater) outcome).after()).until(() -> true);
            }
        }
        throw new AssertionError("never delivered");
    }

    private InboundMessage ask() {
        world.conversation.replies = message -> null;
        world.teams.say(world.ada, world.direct, "what did we spend?", List.of());
        await().until(() -> !world.conversation.taken.isEmpty());
        return world.conversation.taken.getLast();
    }

    private AdapterReply deliver(InboundMessage message, DeliveryId delivery, List<String> standing) {
        return deliver(message, delivery, Reply.of(new Block.Text(REPLY)), standing);
    }

    private AdapterReply deliver(InboundMessage message, DeliveryId delivery, Reply reply, List<String> standing) {
        return world.bus.call(
                Addresses.adapter(Platform.TEAMS),
                new Deliver(
                        world.tenant,
                        delivery,
                        1,
                        message.place(),
                        reply,
                        standing,
                        Optional.of(message.sender().user())));
    }
}
