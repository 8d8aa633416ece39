package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.NoteFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened on Discord while nobody was connected. */
class DiscordCatchUpTest {

    private final DiscordWorld world =
            new DiscordWorld(message -> Reply.of(new Block.Text("You said: " + message.text())));

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        world.close();
    }

    @Test
    void afterAnOutageTooLongToResumeTheMissedMessagesAreLookedFor() {
        Said first = world.mention("first");
        world.replies(first.thread(), 1);
        Spot direct = world.discord.direct(world.ada);
        world.discord.say(world.ada, direct, "hello", List.of());
        world.replies(direct, 1);

        world.discord.shutGateway(true);
        world.discord.forgetSessions();
        Said said = world.mention("in the channel");
        world.discord.say(world.ada, first.thread(), "in the thread", List.of());
        world.discord.say(world.ada, direct, "directly", List.of());
        world.discord.shutGateway(false);

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: in the channel");
        assertThat(texts(world.replies(first.thread(), 2))).endsWith("You said: in the thread");
        assertThat(texts(world.replies(direct, 2))).containsExactly("You said: hello", "You said: directly");
    }

    @Test
    void whatWasWrittenWhileWeWereStoppedIsAnsweredOnceWeStart() {
        Said first = world.mention("first");
        world.replies(first.thread(), 1);
        world.stop();
        world.discord.forgetSessions();
        world.discord.say(world.ada, first.thread(), "anybody there?", List.of());
        Said said = world.mention("hello?");

        world.start();

        assertThat(texts(world.replies(said.thread(), 1))).containsExactly("You said: hello?");
        assertThat(texts(world.replies(first.thread(), 2)))
                .containsExactly("You said: first", "You said: anybody there?");
    }

    @Test
    void aMentionThatWasMissedIsAnsweredBeforeWhatFollowedInItsThread() {
        world.stop();
        world.discord.forgetSessions();
        Said said = world.mention("cost by service");
        world.discord.say(world.ada, said.thread(), "and by region?", List.of());

        world.start();

        assertThat(texts(world.replies(said.thread(), 2)))
                .containsExactly("You said: cost by service", "You said: and by region?");
    }

    @Test
    void whatWasWrittenDirectlyWhileWeWereStoppedIsAnsweredOnceWeStart() {
        Spot direct = world.discord.direct(world.ada);
        Said changed = world.discord.say(world.ada, direct, "hello", List.of());
        Said deleted = world.discord.say(world.ada, direct, "never mind", List.of());
        world.replies(direct, 2);
        world.stop();
        world.discord.forgetSessions();
        world.discord.say(world.ada, direct, "anybody there?", List.of());
        world.discord.edit(changed, "good morning");
        world.discord.delete(deleted);

        world.start();

        assertThat(texts(world.replies(direct, 3)))
                .containsExactly("You said: hello", "You said: never mind", "You said: anybody there?");
        DiscordWorld.await(() -> !world.conversation.seen(EditMessage.class).isEmpty()
                && !world.conversation.seen(WithdrawMessage.class).isEmpty());
        assertThat(world.conversation.seen(EditMessage.class))
                .extracting(EditMessage::text)
                .containsOnly("good morning");
        assertThat(world.conversation.seen(WithdrawMessage.class))
                .extracting(WithdrawMessage::eventKey)
                .containsExactly(key("never mind"));
    }

    @Test
    void whatWasChangedAndDeletedWhileWeWereStoppedIsToldOnceWeStart() {
        Said changed = world.mention("cost of EC2");
        Said deleted = world.mention("cost of S3");
        Said kept = world.mention("cost of RDS");
        Stream.of(changed, deleted, kept).forEach(said -> world.replies(said.thread(), 1));
        Said below = world.discord.say(world.ada, kept.thread(), "and by team?", List.of());
        world.replies(kept.thread(), 2);
        world.stop();
        world.discord.forgetSessions();
        world.discord.edit(changed, world.discord.mention() + " cost of Lambda");
        world.discord.delete(deleted);
        world.discord.delete(below);

        world.start();

        DiscordWorld.await(() -> world.conversation.seen(WithdrawMessage.class).size() == 2
                && !world.conversation.seen(EditMessage.class).isEmpty());
        assertThat(world.conversation.seen(EditMessage.class))
                .extracting(EditMessage::text)
                .containsOnly("cost of Lambda");
        assertThat(world.conversation.seen(WithdrawMessage.class))
                .extracting(WithdrawMessage::eventKey)
                .containsExactlyInAnyOrder(key("cost of S3"), key("and by team?"));
    }

    @Test
    void aThumbGivenWhileWeWereStoppedIsFoundOnceWeStart() {
        Said said = world.mention("first");
        Shown answer = world.replies(said.thread(), 1).getFirst();
        world.stop();
        world.discord.forgetSessions();
        Member bob = world.discord.member("Bob", false);
        world.discord.react(world.ada, answer, Reaction.THUMBS_UP);
        world.discord.react(bob, answer, Reaction.THUMBS_DOWN);

        world.start();

        DiscordWorld.await(() -> world.conversation.seen(NoteFeedback.class).size() == 2);
        assertThat(world.conversation.seen(NoteFeedback.class))
                .extracting(found -> found.sender().user(), NoteFeedback::helpful, NoteFeedback::answer)
                .containsExactlyInAnyOrder(
                        tuple(world.ada.id(), true, post(said, answer)), tuple(bob.id(), false, post(said, answer)));
    }

    private static AnswerRef post(Said said, Shown answer) {
        return new AnswerRef.ByPost(new PostName(said.thread().thread(), answer.id()).toString());
    }

    @Test
    void whatIsBeyondTheFirstHundredMessagesIsFoundToo() {
        Said first = world.mention("first");
        world.replies(first.thread(), 1);
        world.stop();
        world.discord.forgetSessions();
        IntStream.range(0, 250)
                .forEach(index -> world.discord.say(world.ada, first.thread(), "line " + index, List.of()));
        world.conversation.replies = message -> Reply.of();
        world.conversation.retrying = false;

        world.start();

        DiscordWorld.await(() -> world.conversation.taken.size() == 251);
        assertThat(world.conversation.taken.getLast().text()).isEqualTo("line 249");
    }

    private String key(String text) {
        return world.conversation.taken.stream()
                .filter(message -> message.text().equals(text))
                .findFirst()
                .orElseThrow()
                .eventKey();
    }

    private List<String> texts(Spot thread) {
        return texts(world.fromBot(thread));
    }

    private static List<String> texts(List<Shown> shown) {
        return shown.stream().map(Shown::text).toList();
    }
}
