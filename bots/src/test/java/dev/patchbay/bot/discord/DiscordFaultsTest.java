package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong between Discord and us, each message is answered once, in order. */
class DiscordFaultsTest {

    private final DiscordWorld world =
            new DiscordWorld(message -> Reply.of(new Block.Text("You said: " + message.text())));

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        world.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"RATE_LIMITED", "SERVER_ERROR", "SLOW", "ANSWER_LOST", "RESET"})
    void aPostThatFailsIsThereOnceInTheEnd(Trouble trouble) {
        world.discord.faults().next(trouble, 1);

        Said said = world.mention("hello");

        DiscordWorld.await(() -> world.conversation.standing.size() == 1);
        assertThat(texts(said.thread())).containsExactly("You said: hello");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundWhenItsNonceIsForgotten() {
        world.discord.faults().next(Trouble.ANSWER_LOST, 1);
        world.conversation.retrying = false;
        Said said = world.mention("hello");
        DiscordWorld.await(() -> world.conversation.outcomes.size() == 1);
        assertThat(world.conversation.outcomes.getFirst()).isInstanceOf(TryLater.class);
        world.discord.forgetNonces();
        world.stop();
        world.start();

        Delivered found = (Delivered) world.conversation.deliver(again("hello", 2));

        assertThat(texts(said.thread())).containsExactly("You said: hello");
        assertThat(found.posts()).hasSize(1);
    }

    @Test
    void onlyTheMissingPartsAreSentAgain() {
        String line = "All work and no play makes Jack a dull boy. ".repeat(80);
        world.conversation.replies = message -> Reply.of(new Block.Text(line + message.text()));
        world.discord.faults().next(Trouble.ANSWER_LOST, 1);
        world.conversation.retrying = false;
        Said said = world.mention("one");
        DiscordWorld.await(() -> world.conversation.outcomes.size() == 1);
        world.discord.forgetNonces();
        world.stop();
        world.start();

        world.conversation.deliver(again("one", 2));

        assertThat(texts(said.thread())).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aMessageWrittenWhileTheSocketWasCutIsAnsweredAfterTheResume() {
        world.replies(world.mention("first").thread(), 1);

        world.discord.faults().disconnect();
        Said said = world.mention("meanwhile");

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: meanwhile");
    }

    @Test
    void discordAskingToReconnectLosesNothing() {
        world.replies(world.mention("first").thread(), 1);

        world.discord.reconnect();
        Said said = world.mention("meanwhile");

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: meanwhile");
    }

    @Test
    void anEventToldTwiceIsAnsweredOnce() {
        world.discord.faults().set(Trouble.DUPLICATES, 1);

        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        world.discord.say(world.ada, said.thread(), "again", List.of());
        world.replies(said.thread(), 2);

        DiscordWorld.await(() -> world.conversation.standing.size() == 2);
        assertThat(texts(said.thread())).containsExactly("You said: hello", "You said: again");
    }

    @Test
    void whatComesWhileTheDatabaseIsAwayIsTakenWhenItIsBack() {
        world.conversation.down = true;
        Said said = world.mention("hello");
        DiscordWorld.await(() -> world.conversation.refused.get() > 0);

        world.conversation.down = false;

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: hello");
    }

    @Test
    void aThreadThatIsSlowToOpenHoldsUpNoMessage() {
        world.conversation.retrying = false;
        world.discord.faults().set(Trouble.SLOW, 1);

        world.mention("one");
        Said two = world.mention("two");
        world.discord.say(world.ada, two.thread(), "more", List.of());

        DiscordWorld.await(() -> world.conversation.taken.size() == 3);
        assertThat(world.conversation.taken)
                .extracting(InboundMessage::text)
                .containsSubsequence("two", "more")
                .contains("one");
        world.discord.faults().clear();
    }

    @Test
    void aRevokedTokenDelaysTheAnswerUntilItIsRepaired() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        world.discord.faults().revokeToken(true);
        world.conversation.retrying = false;
        assertThat(world.conversation.deliver(again("hello", 1, "Later."))).isInstanceOf(TryLater.class);

        world.discord.faults().revokeToken(false);
        world.conversation.deliver(again("hello", 1, "Later."));

        assertThat(texts(said.thread())).contains("Later.");
    }

    @Test
    void aChartThatCannotBeReadIsAnsweredAsText() {
        FileRef gone = new FileRef(FileId.random(), "chart.png", "image/png", 10);
        world.conversation.replies = message ->
                Reply.of(new Block.Text("EC2 cost most."), new Block.Chart(Samples.CHART, Optional.of(gone)));

        Said said = world.mention("chart");

        assertThat(world.replies(said.thread(), 1).getFirst().text()).contains("EC2 cost most.", "13.0");
    }

    @Test
    void aRateLimitHoldsTheChannelAndKeepsTheOrder() {
        world.discord.pace(5, Duration.ofSeconds(2));
        Spot direct = world.discord.direct(world.ada);
        List<String> expected = new ArrayList<>();
        IntStream.range(0, 12).forEach(index -> {
            world.discord.say(world.ada, direct, "message " + index, List.of());
            expected.add("You said: message " + index);
        });

        assertThat(texts(world.replies(direct, 12))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void withoutTheContentIntentMentionsAreStillAnswered() {
        world.stop();
        world.discord.allowContent(false);
        world.start();

        Said said = world.mention("hello");

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: hello");
    }

    @Test
    void nothingOfTheConnectionRunsOnAfterTheStop() {
        world.replies(world.mention("hello").thread(), 1);

        world.stop();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread ->
                        thread.getName().startsWith("JDA") || thread.getName().contains("WebSocket"))
                .filteredOn(thread -> !thread.isDaemon())
                .isEmpty();
    }

    private Deliver again(String asked, int attempt) {
        InboundMessage message = world.conversation.taken.stream()
                .filter(taken -> taken.text().equals(asked))
                .findFirst()
                .orElseThrow();
        return new Deliver(
                world.tenant,
                world.conversation.deliveries.get(asked),
                attempt,
                message.place(),
                world.conversation.replies.apply(message),
                List.of(),
                Optional.of(message.sender().user()));
    }

    private Deliver again(String asked, int attempt, String text) {
        Deliver deliver = again(asked, attempt);
        return new Deliver(
                deliver.tenant(),
                DeliveryId.random(),
                attempt,
                deliver.place(),
                Reply.of(new Block.Text(text)),
                List.of(),
                deliver.asker());
    }

    private List<String> texts(Spot thread) {
        return texts(world.fromBot(thread));
    }

    private static List<String> texts(List<Shown> shown) {
        return shown.stream().map(Shown::text).toList();
    }
}
