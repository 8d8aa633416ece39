package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static dev.patchbay.bot.slack.SlackWorld.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers: they appear paragraph by paragraph where Slack allows it, and stand once whatever happens. */
class StreamedAnswerTest {

    private static final String LONG = IntStream.range(0, 12)
            .mapToObj(line -> "Line " + line + " of <!channel> & *what* happened to the bill, and of why it did so.")
            .collect(Collectors.joining("\n"));

    private final SlackWorld world = new SlackWorld(Reply.of(), Duration.ofSeconds(5));
    private final DeliveryId delivery = DeliveryId.random();
    private final Reply reply = Reply.of(new Block.Text(LONG), new Block.Table(Replies.services()));
    private String root;

    @BeforeEach
    void ask() {
        world.conversation.silent = true;
        root = world.slack.write(CHANNEL, ADA, StandInSlack.MENTION + " why?", "");
    }

    @AfterEach
    void close() {
        assertThat(world.slack.violations()).isEmpty();
        world.close();
    }

    @Test
    void theTextAppearsBeforeTheTable() {
        Future<AdapterReply> delivering = ask(1, CHANNEL, root);

        await().until(() -> posts().stream()
                .anyMatch(post -> post.isStreaming()
                        && post.blocks().size() >= 2
                        && post.blocks().findValuesAsText("type").stream().noneMatch("table"::equals)));
        Delivered delivered = (Delivered) delivering.await();

        assertThat(posts()).singleElement().satisfies(post -> {
            assertThat(delivered.posts()).containsExactly(post.ts());
            assertThat(post.delivery()).isEqualTo(delivery.toString());
            assertThat(post.references()).isEmpty();
        });
        assertThat(world.slack.dump(CHANNEL, root).replaceAll("\n +", "\n")).contains(LONG, "| EC2 | 13.00 |", "[👍]");
    }

    @Test
    void aDirectConversationIsStreamedInto() {
        String question = world.slack.write(DIRECT, ADA, "why?", "");

        ask(1, DIRECT, question).await();

        assertThat(world.slack.thread(DIRECT, question).getLast().isStreamed()).isTrue();
    }

    @Test
    void aShortAnswerIsPostedWhole() {
        deliver(1, Reply.of(new Block.Text("14.98 USD in all.")));

        assertThat(posts()).singleElement().matches(post -> !post.isStreamed());
    }

    @Test
    void aTextThatIsTheWholeMessageEndsWithItsLastParagraph() {
        deliver(1, Reply.of(new Block.Text(LONG)));

        assertThat(world.slack.dump(CHANNEL, root)).contains("Line 11");
        assertThat(posts()).singleElement().matches(Posted::isStreamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "unknown_method", "channel_type_not_supported", "invalid_chunks"})
    void whereSlackRefusesToStreamTheAnswerIsPostedWhole(String error) {
        world.slack.faults().next("chat.startStream", new Fault.Refusal(error));

        assertThat(deliver(1, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).singleElement().matches(post -> !post.isStreamed());
        assertThat(world.slack.dump(CHANNEL, root)).contains("Line 11", "| EC2 | 13.00 |");
    }

    @Test
    void aChannelThatRefusedIsNotAskedAgainAtOnce() {
        world.slack.faults().next("chat.startStream", new Fault.Refusal("missing_scope"));
        deliver(1, reply);

        send(DeliveryId.random(), 1, CHANNEL, root, reply).await();

        assertThat(posts()).hasSize(2).noneMatch(Posted::isStreamed);
    }

    @Test
    void paragraphsThatSlackIsTooBusyForComeWithTheEnd() {
        world.slack.faults().always("chat.appendStream", Fault.rateLimited(30));

        assertThat(deliver(1, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).singleElement().matches(Posted::isStreamed);
        assertThat(world.slack.dump(CHANNEL, root).replaceAll("\n +", "\n")).contains(LONG);
    }

    @Test
    void whatSlackWouldNotEndIsTakenBackAndPostedPlainer() {
        world.slack.faults().next("chat.stopStream", new Fault.Refusal("invalid_blocks"));
        world.slack.faults().next("chat.postMessage", new Fault.Refusal("invalid_blocks"));

        assertThat(deliver(1, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).singleElement().matches(post -> !post.isStreamed());
        assertThat(world.slack.dump(CHANNEL, root)).contains("Line 11", "EC2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.startStream", "chat.appendStream", "chat.stopStream"})
    void anAnswerCutOffByALostConnectionStandsOnce(String method) {
        world.slack.faults().next(method, new Fault.AnswerLost());

        assertThat(deliver(1, reply)).isInstanceOf(TryLater.class);
        await().untilAsserted(() -> assertThat(posts()).hasSize(1));
        assertThat(deliver(2, reply)).isInstanceOf(Delivered.class);

        assertThat(posts()).singleElement().matches(post -> !post.isStreaming());
        assertThat(world.slack.dump(CHANNEL, root)).containsOnlyOnce("Line 0 ").contains("Line 11", "EC2");
    }

    @Test
    void aStreamThatTheProcessLeftOpenIsReplaced() {
        world.slack.faults().next("chat.appendStream", new Fault.Reset());
        deliver(1, reply);
        assertThat(posts()).singleElement().matches(Posted::isStreaming);

        deliver(2, reply);

        assertThat(posts()).singleElement().matches(post -> post.delivery().equals(delivery.toString()));
    }

    @Test
    void aStreamedAnswerIsChangedInPlace() {
        List<String> standing = ((Delivered) deliver(1, reply)).posts();

        world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(
                        world.tenant,
                        delivery,
                        1,
                        place(CHANNEL, root),
                        Reply.of(new Block.Text("15.10 USD in all.")),
                        standing,
                        Optional.of(ADA)));

        assertThat(posts()).singleElement().matches(post -> post.ts().equals(standing.getFirst()));
        assertThat(world.slack.dump(CHANNEL, root)).contains("15.10 USD").doesNotContain("Line 0");
    }

    private AdapterReply deliver(int attempt, Reply what) {
        return send(delivery, attempt, CHANNEL, root, what).await();
    }

    private Future<AdapterReply> ask(int attempt, String channel, String thread) {
        return send(delivery, attempt, channel, thread, reply);
    }

    private Future<AdapterReply> send(DeliveryId id, int attempt, String channel, String thread, Reply what) {
        return world.bus.ask(
                Addresses.adapter(Platform.SLACK),
                new Deliver(world.tenant, id, attempt, place(channel, thread), what, List.of(), Optional.of(ADA)));
    }

    private static Place place(String channel, String thread) {
        return new Place(Platform.SLACK, StandInSlack.TEAM, channel, thread);
    }

    private List<Posted> posts() {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .toList();
    }
}
