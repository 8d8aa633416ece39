package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of replies when Teams stumbles. */
class TeamsFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @ParameterizedTest(name = "after {0} the reply is delivered once")
    @EnumSource(names = {"RATE_LIMITED", "RESET", "SERVER_ERROR"})
    void aReplyIsDeliveredOnceAfterAFaultThatDidNothing(Trouble trouble) {
        world.teams.faults().next(trouble, 2);

        Said said = world.ask();

        await().atMost(PATIENCE)
                .until(() -> world.conversation.outcomes.stream().anyMatch(Delivered.class::isInstance));
        assertThat(world.posts(said.thread())).hasSize(1);
    }

    /** Teams cannot be asked what it holds: what is lost is a line that says nothing. */
    @Test
    void aBeginningWhoseConfirmationIsLostStaysAndTheReplyStandsOnce() {
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);

        Said said = world.ask();

        await().atMost(PATIENCE)
                .until(() -> world.conversation.outcomes.stream().anyMatch(Delivered.class::isInstance));
        assertThat(world.posts(said.thread()))
                .extracting(Shown::text)
                .containsExactly("One moment …", "14.98 USD in all.");
    }

    @Test
    void aReplyWhoseConfirmationIsLostStandsOnce() {
        world.teams.faults().next(Trouble.DUPLICATES, 1);
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);

        Said said = world.ask();

        await().atMost(PATIENCE)
                .until(() -> world.conversation.outcomes.stream().anyMatch(Delivered.class::isInstance));
        assertThat(world.conversation.outcomes).anyMatch(TryLater.class::isInstance);
        assertThat(world.posts(said.thread())).extracting(Shown::text).containsExactly("14.98 USD in all.");
    }

    @Test
    void aReplyThatEndsAStreamStandsOnceThoughItsConfirmationIsLost() {
        InboundMessage message = world.askDirectly();
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, message.place(), "reading"));
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);

        DeliveryId delivery = DeliveryId.random();
        AdapterReply outcome = world.conversation.deliver(message, delivery, text("14.98 USD"), List.of());

        assertThat(outcome).isInstanceOf(Delivered.class);
        assertThat(world.conversation.outcomes).anyMatch(TryLater.class::isInstance);
        assertThat(world.posts(world.direct)).hasSize(1);
        assertThat(((Delivered) outcome).posts())
                .containsExactly(world.posts(world.direct).getFirst().id());
    }

    @Test
    void partsThatAreConfirmedAreNotPostedAgain() {
        InboundMessage message = world.askDirectly();
        Reply reply =
                Reply.of(new Block.Text("One"), new Block.File(world.keep("costs.csv", "text/csv", new byte[] {1, 2})));
        secondPostFails();

        world.conversation.deliver(message, DeliveryId.random(), reply, List.of());

        assertThat(world.conversation.outcomes).anyMatch(TryLater.class::isInstance);
        assertThat(world.posts(world.direct)).hasSize(2);
    }

    @Test
    void aRevokedSecretDelaysRepliesUntilItIsRepaired() {
        InboundMessage message = world.askDirectly();
        world.teams.faults().revokeToken(true);
        AdapterReply refused = world.deliver(message.place(), text("Hello"));

        world.teams.faults().revokeToken(false);

        assertThat(refused).isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.reason())
                .contains("teams.app-secret"));
        assertThat(world.deliver(message.place(), text("Hello"))).isInstanceOf(Delivered.class);
    }

    @Test
    void theAppSignsInOnceForManyPosts() {
        InboundMessage message = world.askDirectly();
        IntStream.range(0, 5).forEach(index -> world.deliver(message.place(), text("Hello " + index)));

        assertThat(world.teams.backstage().signIns()).isEqualTo(1);
    }

    @Test
    void aBurstStaysWithinTeamsRatesAndInOrder() {
        InboundMessage message = world.askDirectly();
        IntStream.range(0, 8).forEach(index -> {
            AdapterReply outcome =
                    world.conversation.deliver(message, DeliveryId.random(), text("Message " + index), List.of());
            assertThat(outcome).isInstanceOf(Delivered.class);
        });

        assertThat(world.posts(world.direct).stream().map(Shown::text))
                .containsExactlyElementsOf(IntStream.range(0, 8)
                        .mapToObj(index -> "Message " + index)
                        .toList());
        assertThat(world.conversation.outcomes.stream().filter(TryLater.class::isInstance))
                .allSatisfy(later -> assertThat(((TryLater) later).reason()).contains("pace"));
    }

    /** The first post and its beginning meet faults that are none for posts, the second post a real one. */
    private void secondPostFails() {
        world.teams.faults().next(Trouble.DUPLICATES, 2);
        world.teams.faults().next(Trouble.SERVER_ERROR, 1);
    }

    private static Reply text(String text) {
        return Reply.of(new Block.Text(text));
    }
}
