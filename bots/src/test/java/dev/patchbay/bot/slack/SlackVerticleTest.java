package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static dev.patchbay.bot.slack.SlackWorld.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Port;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackVerticleTest {

    private final SlackWorld world = new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        String root = world.mention("what did we spend?");

        awaitReplies(CHANNEL, root, 1);

        assertThat(world.slack.thread(CHANNEL, root).getLast().text()).isEqualTo("14.98 USD in all.");
        assertThat(world.conversation.taken.getFirst().text()).isEqualTo("what did we spend?");
        assertThat(world.conversation.taken.getFirst().sender().name()).isEqualTo("ada");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        SlackSettings free = SlackWorld.settings(world.slack);
        SlackSettings taken = new SlackSettings(
                free.botToken(),
                free.signingSecret(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                free.host(),
                new Port(world.endpoint.getPort()),
                free.apiUrl(),
                free.fileHosts());
        Vertx another = Vertx.vertx();

        assertThatThrownBy(() -> another.deployVerticle(new SlackVerticle(
                                Bus.install(another), world.tenant, taken, Clock.systemUTC(), Duration.ofSeconds(1)))
                        .await())
                .hasMessage("Port %d of 127.0.0.1 is taken (slack.port).".formatted(world.endpoint.getPort()));
        another.close().await();
    }

    @Test
    void aMentionThatComesAsTwoEventsIsTakenOnce() {
        String root = world.mention("what did we spend?");

        awaitQuiet();

        assertThat(world.conversation.taken).hasSize(1);
        assertThat(botPosts(CHANNEL, root)).hasSize(1);
    }

    @Test
    void aDirectMessageNeedsNoMention() {
        String root = world.slack.write(DIRECT, ADA, "what did we spend?", "");

        awaitReplies(DIRECT, root, 1);

        assertThat(world.conversation.taken.getFirst().addressing()).isEqualTo(Addressing.DIRECT);
    }

    @Test
    void aFollowUpInTheThreadNeedsNoMention() {
        String root = world.mention("what did we spend?");
        awaitReplies(CHANNEL, root, 1);

        world.slack.write(CHANNEL, ADA, "and by region?", root);

        awaitReplies(CHANNEL, root, 2);
        assertThat(world.conversation.taken)
                .extracting("addressing")
                .containsExactly(Addressing.DIRECT, Addressing.THREAD);
    }

    @Test
    void aMessageToNobodyIsLeftAlone() {
        world.slack.write(CHANNEL, ADA, "lunch?", "");
        String other = world.slack.write(CHANNEL, ADA, "the printer is on fire", "");
        world.slack.write(CHANNEL, ADA, "again?", other);

        awaitQuiet();

        assertThat(world.conversation.taken).isEmpty();
    }

    @Test
    void whatAppsWriteIsLeftAlone() {
        world.slack.writeAsApp(CHANNEL, StandInSlack.MENTION + " hello", "");

        awaitQuiet();

        assertThat(world.conversation.taken).isEmpty();
    }

    @Test
    void aMentionInAForeignThreadIsAnsweredWhicheverEventComesFirst() {
        String root = world.slack.write(CHANNEL, ADA, "the printer is on fire", "");
        awaitQuiet();
        world.slack.events().hold();
        world.slack.write(CHANNEL, ADA, "help us " + StandInSlack.MENTION, root);
        world.slack.events().releaseReversed();
        awaitReplies(CHANNEL, root, 1);

        String second = world.slack.write(CHANNEL, ADA, "the scanner too", "");
        awaitQuiet();
        world.slack.write(CHANNEL, ADA, "help us " + StandInSlack.MENTION, second);
        awaitReplies(CHANNEL, second, 1);

        assertThat(world.conversation.taken).extracting("addressing").containsOnly(Addressing.DIRECT);
    }

    @Test
    void anEventIsSentAgainUntilItIsTaken() {
        world.conversation.down = true;
        String root = world.mention("what did we spend?");
        await().until(() -> world.conversation.refused.get() >= 2);

        world.conversation.down = false;

        awaitReplies(CHANNEL, root, 1);
        assertThat(botPosts(CHANNEL, root)).hasSize(1);
    }

    @Test
    void eventsDeliveredThriceAreAnsweredOnce() {
        world.slack.events().copies(3);

        String root = world.mention("what did we spend?");
        awaitQuiet();

        assertThat(botPosts(CHANNEL, root)).hasSize(1);
    }

    @Test
    void anAppsFileIsLeftAloneToo() {
        world.slack.addApp("U0OTHERAPP");
        world.slack.drop(DIRECT, "U0OTHERAPP", "nightly export", "", "export.csv", new byte[] {1});

        awaitQuiet();

        assertThat(world.conversation.taken).isEmpty();
    }

    @Test
    void anAuthorSlackDoesNotNameKeepsTheirIdForAName() {
        world.slack.write(DIRECT, "U0STRANGER", "hello", "");

        await().until(() -> !world.conversation.taken.isEmpty());

        assertThat(world.conversation.taken.getFirst().sender())
                .isEqualTo(new Sender("U0STRANGER", "U0STRANGER", Optional.empty(), true));
    }

    @Test
    void aSlackThatNamesNobodyDelaysNoMessage() {
        world.slack.faults().always("users.info", new Fault.Slow(Duration.ofSeconds(5)));

        world.slack.write(DIRECT, ADA, "hello", "");

        await().atMost(Duration.ofSeconds(3)).until(() -> !world.conversation.taken.isEmpty());
    }

    @Test
    void aStatusIsShownInADirectConversationOnly() {
        String direct = world.slack.write(DIRECT, ADA, "hello", "");
        String channel = world.mention("hello");
        awaitQuiet();

        showStatus(DIRECT, direct);
        showStatus(CHANNEL, channel);

        assertThat(world.slack.app().statuses()).containsExactly("reading 1,281 rows");
    }

    @Test
    void aStatusThatCannotBeShownFailsNothing() {
        world.slack.faults().always("assistant.threads.setStatus", Fault.serverError());

        assertThat(showStatus(DIRECT, "1.000001")).isEqualTo(new AdapterReply.StatusShown());
    }

    private AdapterReply showStatus(String channel, String thread) {
        Place place = new Place(Platform.SLACK, StandInSlack.TEAM, channel, thread);
        return world.bus.call(
                Addresses.adapter(Platform.SLACK), new ShowStatus(world.tenant, place, "reading 1,281 rows"));
    }

    private void awaitReplies(String channel, String root, int count) {
        await().until(() -> botPosts(channel, root).size() >= count);
    }

    /** Every event is acknowledged and every reply stands. */
    private void awaitQuiet() {
        await().until(() -> world.slack.events().pending() == 0
                && world.conversation.outcomes.size() >= world.conversation.taken.size());
    }

    private List<Posted> botPosts(String channel, String root) {
        return world.slack.thread(channel, root).stream()
                .filter(Posted::isByBot)
                .toList();
    }
}
