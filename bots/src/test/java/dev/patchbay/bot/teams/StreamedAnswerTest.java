package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long answer appears piece by piece in a direct conversation, and stands once whatever happens meanwhile. */
class StreamedAnswerTest {

    private static final String LONG =
            "The bill grew with the number of machines. ".repeat(16).strip();

    private final TeamsWorld world = new TeamsWorld();
    private final DeliveryId delivery = DeliveryId.random();
    private InboundMessage message;

    @BeforeEach
    void ask() {
        world.conversation.replies = asked -> null;
        world.teams.say(world.ada, world.direct, "why?", List.of());
        await().until(() -> !world.conversation.taken.isEmpty());
        message = world.conversation.taken.getLast();
    }

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aLongAnswerGrowsAndEndsWithItsCards() {
        CompletableFuture<AdapterReply> delivered = inTheBackground();

        await().until(() -> texts().stream().anyMatch(text -> text.length() < LONG.length() && LONG.startsWith(text)));

        assertThat(delivered.join()).isInstanceOf(Delivered.class);
        assertThat(world.posts(world.direct)).singleElement().satisfies(shown -> {
            assertThat(shown.text()).startsWith(LONG).contains("costs.example");
            assertThat(shown.edited()).isFalse();
            assertThat(shown.raw()).contains("\"streamType\":\"final\"");
        });
    }

    @Test
    void aShortAnswerIsPostedAtOnce() {
        deliver(reply("14.98 USD"), ((Begun) deliver(reply("14.98 USD"), List.of())).posts());

        assertThat(world.posts(world.direct).getFirst().raw()).doesNotContain("streaminfo");
    }

    @Test
    void anEndWhoseConfirmationIsLostStandsOnce() {
        List<String> begun = ((Begun) deliver(reply(LONG), List.of())).posts();
        world.teams.faults().next(Trouble.ANSWER_LOST, 1);
        assertThat(deliver(reply(LONG), begun)).isInstanceOf(AdapterReply.TryLater.class);

        assertThat(deliver(reply(LONG), begun)).isInstanceOf(Delivered.class);

        assertThat(texts()).singleElement().asString().startsWith(LONG);
    }

    @Test
    void aCrashInTheMiddleIsGoneOnWithInTheSameMessage() {
        List<String> begun = ((Begun) deliver(reply(LONG), List.of())).posts();
        world.teams.faults().next(Trouble.SERVER_ERROR, 1);
        assertThat(deliver(reply(LONG), begun)).isInstanceOf(AdapterReply.TryLater.class);
        assertThat(texts()).singleElement().asString().hasSizeLessThan(LONG.length());
        world.stop();
        world.start();

        assertThat(deliver(reply(LONG), begun)).isInstanceOf(Delivered.class);

        assertThat(texts()).singleElement().asString().startsWith(LONG);
    }

    private CompletableFuture<AdapterReply> inTheBackground() {
        return CompletableFuture.supplyAsync(
                () -> deliver(reply(LONG), ((Begun) deliver(reply(LONG), List.of())).posts()));
    }

    private List<String> texts() {
        return world.posts(world.direct).stream().map(Shown::text).toList();
    }

    private static Reply reply(String text) {
        return Reply.of(new Block.Text(text), new Block.Text("See https://costs.example"));
    }

    private AdapterReply deliver(Reply reply, List<String> standing) {
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
