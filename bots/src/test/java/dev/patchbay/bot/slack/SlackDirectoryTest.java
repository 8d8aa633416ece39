package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static dev.patchbay.bot.slack.SlackWorld.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.ListQuestions;
import dev.patchbay.model.chat.ConversationReply.Question;
import dev.patchbay.model.chat.ConversationReply.Questions;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home tab, and what is known of channels and of the people in them. */
class SlackDirectoryTest {

    private final SlackWorld world = new SlackWorld(
            Reply.of(new Block.Text("14.98 USD in all."), new Block.Buttons(List.of(Button.asking("By region")))));
    private List<Question> questions = List.of();

    @BeforeEach
    void unpaced() {
        world.slack.paced(false);
    }

    @AfterEach
    void close() {
        assertThat(world.slack.violations()).isEmpty();
        world.close();
    }

    @Test
    void theHomeTabAsksInADirectMessage() {
        openHome();

        world.slack.app().pressAtHome(ADA, "Unassigned tickets");

        await().until(() -> last().text().equals("list unassigned tickets"));
        assertThat(last().place().channel()).isEqualTo(DIRECT);
        assertThat(last().room()).isEqualTo(Room.direct());
    }

    @Test
    void theHomeTabLeadsToTheThreadsOfWhatWasAsked() {
        Place thread = new Place(Platform.SLACK, StandInSlack.TEAM, CHANNEL, "1795000000.000100");
        questions = List.of(new Question("cost <@U0EVE> by team?", thread, Instant.EPOCH));

        openHome();

        assertThat(world.slack.app().home(ADA).orElseThrow().toString())
                .contains("cost &lt;@U0EVE&gt; by team?")
                .contains("\"https://stand-in.slack.com/archives/" + CHANNEL + "/p1795000000000100\"");
        ListQuestions asked = world.conversation.awaited(ListQuestions.class);
        assertThat(asked.caller().name()).isEqualTo("Ada");
        assertThat(asked.space()).isEqualTo(StandInSlack.TEAM);
    }

    private void openHome() {
        Caller ada = new Caller(world.tenant, PersonId.random(), "Ada", Role.ENGINEER);
        world.conversation.answers =
                command -> command instanceof ListQuestions ? new Questions(questions) : new SenderIdentified(ada);
        world.slack.app().openHome(ADA);
        await().until(() -> world.slack.app().home(ADA).isPresent());
    }

    @Test
    void guestsAndPeopleOfOthersAreKnownAsSuchAndSoIsTheirChannel() {
        world.slack.addStranger("U0ELSE", "mallory");
        world.slack.addChannel("C0SHARED");
        world.slack.share("C0SHARED");

        world.slack.write("C0SHARED", "U0ELSE", StandInSlack.MENTION + " from elsewhere", "");

        await().until(() -> last().text().equals("from elsewhere"));
        assertThat(last().sender().guest()).isTrue();
        assertThat(last().room()).isEqualTo(new Room(Room.Kind.CHANNEL, "c0shared", true));
    }

    @Test
    void aGuestWhoReadsAlongMakesAChannelShared() {
        world.slack.addGuest("U0GUEST", "gus");
        world.slack.app().join(CHANNEL, "U0GUEST");

        world.mention("cost");

        assertThat(last().room().shared()).isTrue();
        assertThat(last().sender().guest()).isFalse();
    }

    @Test
    void aGuestElsewhereSharesNothing() {
        world.slack.addGuest("U0GUEST", "gus");
        world.slack.app().join("C0OTHER", "U0GUEST");

        world.mention("cost");

        assertThat(last().room().shared()).isFalse();
    }

    @Test
    void aChannelIsLookedAtAnewWhenAGuestJoins() {
        world.slack.addGuest("U0GUEST", "gus");
        world.mention("cost");
        await().until(() -> !world.conversation.taken.isEmpty());

        world.slack.app().join(CHANNEL, "U0GUEST");

        await().untilAsserted(() -> {
            world.mention("cost again");
            assertThat(last().room().shared()).isTrue();
        });
    }

    @Test
    void aChannelIsLookedAtAnewOnceAGuestHasWrittenThere() {
        world.slack.addGuest("U0GUEST", "gus");
        world.mention("cost");
        assertThat(last().room().shared()).isFalse();
        world.slack.write(CHANNEL, "U0GUEST", "may I?", "");
        await().until(() -> world.slack.events().pending() == 0);

        world.mention("cost again");

        await().until(() -> last().text().equals("cost again"));
        assertThat(last().room().shared()).isTrue();
    }

    @Test
    void whereSlackDoesNotSayWhoIsAGuestTheChannelCountsAsShared() {
        world.slack.faults().always("users.list", new Fault.Refusal("missing_scope"));

        world.mention("cost");

        assertThat(last().room().shared()).isTrue();
    }

    @Test
    void aReactionOnAPictureIsAboutItsAnswer() {
        world.conversation.replies = message -> Replies.full(world.keep(new byte[] {1, 2, 3}));
        String root = world.mention("cost by service");
        await().until(() -> !world.conversation.outcomes.isEmpty());
        Posted picture = world.slack.thread(CHANNEL, root).stream()
                .filter(post -> !post.fileName().isEmpty())
                .findFirst()
                .orElseThrow();

        world.slack.react(CHANNEL, picture.ts(), ADA, "+1");

        AnswerRef answer = world.conversation.awaited(GiveFeedback.class).answer();
        Delivered delivered = (Delivered) world.conversation.outcomes.getFirst();
        assertThat(delivered.posts()).contains(((AnswerRef.ByPost) answer).post());
        assertThat(((AnswerRef.ByPost) answer).post()).startsWith("F");
    }

    /** The message taken last, awaited. */
    private InboundMessage last() {
        await().until(() -> !world.conversation.taken.isEmpty());
        return world.conversation.taken.getLast();
    }
}
