package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private final SlackWorld world =
            new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")), SocketModeTest::settings);

    @BeforeEach
    void connect() {
        world.slack.useSockets();
        await().until(world.slack::isConnected);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aMentionIsAnsweredWithoutAnAddressOfOurs() {
        String root = world.mention("cost");

        await().until(() -> answers(root) == 1);
    }

    @Test
    void aCommandIsAnsweredWithItsAcknowledgement() {
        assertThat(world.slack.app().command(CHANNEL, ADA, "help")).contains("/patchbay");
    }

    @Test
    void aLostConnectionIsOpenedAnewAndNothingIsLost() {
        world.slack.disconnect();
        String root = world.mention("cost");

        await().until(() -> answers(root) == 1);
    }

    @Test
    void whenSlackAsksForItANewConnectionTakesOver() {
        world.slack.refreshConnections();
        String root = world.mention("cost");

        await().until(() -> answers(root) == 1);
    }

    @Test
    void anEventThatCouldNotBeKeptComesAgain() {
        world.conversation.down = true;
        String root = world.mention("cost");
        await().until(() -> world.conversation.refused.get() > 0);

        world.conversation.down = false;

        await().until(() -> answers(root) == 1);
    }

    private long answers(String root) {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .count();
    }

    private static SlackSettings settings(StandInSlack slack) {
        return new SlackSettings(
                Optional.of(new Secret(StandInSlack.BOT_TOKEN)),
                Optional.empty(),
                Optional.of(new Secret(StandInSlack.APP_TOKEN)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of(slack.fileHost()));
    }
}
