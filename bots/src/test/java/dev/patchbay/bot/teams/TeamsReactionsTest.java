package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AnswerRef.ByPost;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thumbs and emojis on our posts in Teams. */
class TeamsReactionsTest {

    private static final byte[] CSV = "service,cost\nEC2,13.0\n".getBytes(StandardCharsets.UTF_8);

    private final TeamsWorld world = new TeamsWorld();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aThumbOnOurPostIsFeedbackAndTakenBackWithIt() {
        Said said = say(mention("cost by service"));
        world.awaitPosts(said.thread(), 1);
        var post = world.posts(said.thread()).getFirst();

        world.teams.react(world.ada, post, Reaction.THUMBS_DOWN);
        world.teams.unreact(world.ada, post, Reaction.THUMBS_DOWN);

        world.awaitQuiet();
        GiveFeedback given = (GiveFeedback) world.conversation.asked.getFirst();
        assertThat(given.answer()).isEqualTo(new ByPost(post.id()));
        assertThat(given.helpful()).isFalse();
        assertThat(world.conversation.asked.getLast()).isInstanceOf(WithdrawFeedback.class);
    }

    @Test
    void anEmojiOnOurPostIsAPressOfWhoeverPutIt() {
        Said said = say(mention("cost by service"));
        world.awaitPosts(said.thread(), 1);
        var post = world.posts(said.thread()).getFirst();

        world.teams.react(world.ada, post, Reaction.PARTY);
        world.teams.react(world.ada, post, Reaction.EYES);
        world.teams.unreact(world.ada, post, Reaction.EYES);

        world.awaitQuiet();
        assertThat(world.conversation.asked).singleElement().isInstanceOfSatisfying(PressByEmoji.class, press -> {
            assertThat(press.emoji()).isEqualTo(TicketEmoji.TAKE);
            assertThat(press.answer()).isEqualTo(new ByPost(post.id()));
            assertThat(press.place().thread()).isEqualTo(said.thread().thread());
            assertThat(press.sender().name()).isEqualTo("Ada");
            assertThat(press.event()).isPresent();
        });
    }

    @Test
    void anEmojiThatIsRefusedIsNotSentAgain() {
        Said said = say(mention("cost by service"));
        world.awaitPosts(said.thread(), 1);
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.FORBIDDEN, "Only the service desk takes tickets.");
        };

        world.teams.react(world.ada, world.posts(said.thread()).getFirst(), Reaction.EYES);

        world.awaitQuiet();
        assertThat(world.conversation.asked).hasSize(1);
        assertThat(world.posts(said.thread())).hasSize(1);
        assertThat(world.teams.violations()).isEmpty();
    }

    @Test
    void theThumbsBelowAnAnswerAreFeedback() {
        world.teams.say(world.ada, world.direct, "cost by service", List.of());
        world.awaitPosts(world.direct, 1);

        world.teams.press(world.ada, world.direct, "👍");

        GiveFeedback given = (GiveFeedback) world.conversation.asked.getFirst();
        assertThat(given.helpful()).isTrue();
        assertThat(given.comment()).isEmpty();
    }

    private String mention(String text) {
        return world.teams.mention() + " " + text;
    }

    private Said say(String text) {
        return world.teams.say(world.ada, world.channel, text, List.of());
    }

    private void show(String text) {
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, taken().place(), text));
    }

    private InboundMessage taken() {
        return world.conversation.taken.getLast();
    }
}
