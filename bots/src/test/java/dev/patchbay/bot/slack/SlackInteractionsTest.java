package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static dev.patchbay.bot.slack.SlackWorld.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.OpenDirect;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterReply.DirectOpened;
import dev.patchbay.model.chat.AdapterReply.ThreadRead;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackInteractionsTest {

    private static SlackWorld world;

    @BeforeAll
    static void open() {
        world = new SlackWorld(
                Reply.of(new Block.Text("14.98 USD in all."), new Block.Buttons(List.of(Button.asking("By region")))));
    }

    @AfterAll
    static void close() {
        assertThat(world.slack.violations()).isEmpty();
        world.close();
    }

    @BeforeEach
    void silent() {
        world.slack.paced(false);
    }

    @AfterEach
    void forget() {
        world.conversation.others.clear();
        world.conversation.answers = command -> new ConversationReply.Done();
    }

    @Test
    void aPressedButtonIsNamedByItsDeliveryAndPlace() {
        String root = answered("cost");

        world.slack.press(CHANNEL, root, ADA, "By region");

        PressButton press = world.conversation.awaited(PressButton.class);
        assertThat(press.button()).isZero();
        assertThat(press.delivery().toString()).isEqualTo(reply(root).delivery());
        assertThat(press.place()).isEqualTo(new Place(Platform.SLACK, StandInSlack.TEAM, CHANNEL, root));
        assertThat(press.sender().email()).contains("ada@contoso.example");
    }

    @Test
    void aRefusedPressIsToldToThePresserAlone() {
        String root = answered("cost");
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.FORBIDDEN, "Only engineers take tickets.");
        };

        world.slack.press(CHANNEL, root, ADA, "By region");

        await().until(() -> world.slack.app().whispers(ADA).stream().anyMatch(text -> text.contains("Only engineers")));
    }

    @Test
    void aThumbIsFeedbackOnTheDelivery() {
        String root = answered("cost");

        world.slack.press(CHANNEL, root, ADA, "This did not help");

        GiveFeedback given = world.conversation.awaited(GiveFeedback.class);
        assertThat(given.helpful()).isFalse();
        assertThat(((AnswerRef.ByDelivery) given.answer()).delivery().toString())
                .isEqualTo(reply(root).delivery());
    }

    @Test
    void helpIsShownToTheAskerAlone() {
        int before = world.conversation.taken.size();

        assertThat(world.slack.app().command(CHANNEL, ADA, "help")).contains("/patchbay");
        assertThat(world.conversation.taken).hasSize(before);
    }

    @Test
    void aCommandPutsTheQuestionIntoTheChannelAndIsAnsweredBelow() {
        assertThat(world.slack.app().command(CHANNEL, ADA, "top 5 services <!channel>"))
                .isEmpty();

        await().until(() -> last().text().equals("top 5 services @channel"));
        String root = last().place().thread();
        assertThat(world.slack.dump(CHANNEL, root)).startsWith("Patchbay\n   ada asked: top 5 services @channel");
        await().until(() -> world.slack.thread(CHANNEL, root).size() == 2);
    }

    @Test
    void aCommandWhereTheBotIsNotInSaysHowToInviteIt() {
        world.slack.addChannel("C0ARCHIVED");
        world.slack.archive("C0ARCHIVED");

        assertThat(world.slack.app().command("C0ARCHIVED", ADA, "cost")).contains("/invite @Patchbay");
    }

    @Test
    void anEditedQuestionIsAnsweredAnewAndADeletedOneForgotten() {
        String root = answered("cost of EC2");

        world.slack.edit(CHANNEL, root, StandInSlack.MENTION + " cost of S3");
        world.slack.delete(CHANNEL, root);

        EditMessage edit = world.conversation.awaited(EditMessage.class);
        assertThat(edit.text()).isEqualTo("cost of S3");
        assertThat(edit.eventKey()).isEqualTo("message:" + StandInSlack.TEAM + ":" + CHANNEL + ":" + root);
        assertThat(world.conversation.awaited(WithdrawMessage.class).eventKey()).isEqualTo(edit.eventKey());
    }

    @Test
    void reactionsOnOurPostsAreFeedbackToo() {
        String root = answered("cost");
        String post = reply(root).ts();

        world.slack.react(CHANNEL, post, ADA, "+1::skin-tone-3");
        world.slack.react(CHANNEL, root, ADA, "+1");
        world.slack.unreact(CHANNEL, post, ADA, "+1");

        assertThat(world.conversation.awaited(GiveFeedback.class).answer()).isEqualTo(new AnswerRef.ByPost(post));
        assertThat(world.conversation.awaited(WithdrawFeedback.class).answer()).isEqualTo(new AnswerRef.ByPost(post));
        assertThat(world.conversation.others.stream().filter(GiveFeedback.class::isInstance))
                .hasSize(1);
    }

    /** Slack sends again at once and then after a minute. */
    @Test
    void aReactionOnAPostThatIsOnlyJustBeingStoredIsTakenWithoutAMinutesWait() {
        String post = reply(answered("cost")).ts();
        AtomicInteger asked = new AtomicInteger();
        world.conversation.answers = command -> {
            if (asked.incrementAndGet() < 4) {
                throw new Failure(
                        ErrorCode.UNAVAILABLE, "What this is about may be a reply that is still being posted.");
            }
            return new ConversationReply.Done();
        };

        world.slack.react(CHANNEL, post, ADA, "+1");

        await().until(() -> asked.get() == 4);
    }

    @Test
    void anEmojiOnOurPostIsAPressOfWhoeverPutIt() {
        String root = answered("cost");
        String post = reply(root).ts();

        world.slack.react(CHANNEL, post, ADA, "tada");
        world.slack.react(CHANNEL, post, ADA, "white_check_mark");
        world.slack.unreact(CHANNEL, post, ADA, "white_check_mark");

        PressByEmoji press = world.conversation.awaited(PressByEmoji.class);
        assertThat(press.emoji()).isEqualTo(TicketEmoji.RESOLVE);
        assertThat(press.answer()).isEqualTo(new AnswerRef.ByPost(post));
        assertThat(press.sender().email()).contains("ada@contoso.example");
        assertThat(press.event()).isPresent();
        assertThat(world.conversation.others).hasSize(1);
    }

    @Test
    void anEmojiOnWhatSomebodyWroteMeansTheTicketOfTheThreadItBegan() {
        String root = answered("cost");

        world.slack.react(CHANNEL, root, ADA, "tada");
        world.slack.react(CHANNEL, root, ADA, "eyes");

        assertThat(world.conversation.awaited(PressByEmoji.class).answer()).isEqualTo(new AnswerRef.ByOpening(root));
        assertThat(world.conversation.others).hasSize(1);
    }

    @Test
    void anEmojiThatIsRefusedIsToldToWhoeverPutItAlone() {
        String post = reply(answered("cost")).ts();
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.FORBIDDEN, "Only the service desk resolves tickets.");
        };

        world.slack.react(CHANNEL, post, ADA, "heavy_check_mark");

        await().until(() ->
                world.slack.app().whispers(ADA).stream().anyMatch(text -> text.contains("Only the service desk")));
    }

    @Test
    void anAssistantThreadProposesAndGetsTheTitleOfItsFirstQuestion() {
        String thread = world.slack.app().startAssistant(DIRECT, ADA);
        await().until(() -> !world.slack.app().prompts(DIRECT, thread).isEmpty());

        world.slack.write(DIRECT, ADA, "what did we spend in September?", thread);

        await().until(() -> world.slack.app().title(DIRECT, thread).isPresent());
        assertThat(world.slack.app().title(DIRECT, thread)).contains("what did we spend in September?");
    }

    @Test
    void aLinkToATicketShowsNothingOfItButAButtonThatAsks() {
        String ts = world.slack.shareLink(CHANNEL, ADA, "https://desk.example.com/tickets/1042");

        await().until(() -> world.slack.app().unfurled(CHANNEL, ts).isPresent());
        assertThat(world.slack.app().unfurled(CHANNEL, ts).orElseThrow().toString())
                .contains("Ticket TKT-1042 in Patchbay")
                .contains("\"value\":\"show TKT-1042\"");
    }

    @Test
    void aThreadIsReadWithoutOurOwnMessages() {
        String root = world.slack.write(CHANNEL, ADA, "the VPN drops", "");
        world.slack.write(CHANNEL, ADA, "since this morning", root);
        world.slack.write(CHANNEL, ADA, StandInSlack.MENTION + " what helps?", root);
        await().until(() -> world.slack.thread(CHANNEL, root).stream().anyMatch(Posted::isByBot));

        ThreadRead read = (ThreadRead) world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new ReadThread(world.tenant, new Place(Platform.SLACK, StandInSlack.TEAM, CHANNEL, root), 2));

        assertThat(read.messages())
                .extracting(EarlierMessage::text)
                .containsExactly("since this morning", "what helps?");
    }

    @Test
    void aDirectConversationIsOpened() {
        DirectOpened opened = (DirectOpened)
                world.bus.call(Addresses.adapter(Platform.SLACK), new OpenDirect(world.tenant, StandInSlack.TEAM, ADA));

        assertThat(opened.place()).isEqualTo(new Place(Platform.SLACK, StandInSlack.TEAM, DIRECT, DIRECT));
    }

    private static InboundMessage last() {
        await().until(() -> !world.conversation.taken.isEmpty());
        return world.conversation.taken.getLast();
    }

    private static String answered(String question) {
        String root = world.mention(question);
        await().until(() -> world.slack.thread(CHANNEL, root).stream().anyMatch(Posted::isByBot));
        return root;
    }

    private static Posted reply(String root) {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .findFirst()
                .orElseThrow();
    }
}
