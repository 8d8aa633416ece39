package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.ConversationReply.FormRejected;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.simulator.slack.Posted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modals: opened, corrected and sent. */
class SlackFormsTest {

    static final Form TICKET = new Form(
            FormName.CREATE_TICKET,
            "VPN drops",
            "New ticket",
            List.of(
                    new Form.Field("title", "Title", Form.Kind.LINE, "VPN drops", List.of(), true, 200),
                    new Form.Field("text", "What happened", Form.Kind.TEXT, "", List.of(), false, 10_000),
                    new Form.Field(
                            "priority",
                            "Priority",
                            Form.Kind.CHOICE,
                            "medium",
                            List.of(new Form.Option("medium", "Medium"), new Form.Option("high", "High")),
                            true,
                            10)),
            "Create");

    private static SlackWorld world;

    @BeforeAll
    static void open() {
        world = new SlackWorld(Reply.of(new Block.Buttons(
                List.of(Button.of("Open a ticket", new Press.OpenForm(FormName.CREATE_TICKET, "VPN drops"))))));
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
    void aFormOpensWithWhatStandsInIt() {
        String root = world.mention("the VPN drops");
        await().until(() -> world.slack.thread(CHANNEL, root).stream().anyMatch(Posted::isByBot));
        world.conversation.answers = command -> new FormOpened(TICKET);

        world.slack.press(CHANNEL, root, ADA, "Open a ticket");

        await().until(() -> world.slack.app().modal(ADA).isPresent());
        assertThat(world.slack.app().modal(ADA).orElseThrow().toString())
                .contains("\"initial_value\":\"VPN drops\"")
                .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"Medium\"");
    }

    @Test
    void aWrongFieldKeepsTheModalOpenAndSaysSo() {
        openedFromMessage("VPN drops every ten minutes");
        world.conversation.answers = command ->
                new FormRejected(List.of(new Form.FieldError("title", "A title has at most 200 characters.")));

        Map<String, String> errors = world.slack.app().submit(ADA, Map.of("title", "x"));

        assertThat(errors).containsExactly(Map.entry("title", "A title has at most 200 characters."));
        assertThat(world.slack.app().modal(ADA)).isPresent();
    }

    @Test
    void aFormThatCannotBeTakenNowSaysSoAtItsFirstField() {
        openedFromMessage("VPN drops every ten minutes");
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.UNAVAILABLE, "The database is away.");
        };

        assertThat(world.slack.app().submit(ADA, Map.of())).containsOnlyKeys("title");
    }

    @Test
    void aMessageBecomesATicketFromItsMenu() {
        String ts = openedFromMessage("VPN drops every ten minutes");
        assertThat(world.conversation.awaited(OpenForm.class).about()).isEqualTo("VPN drops every ten minutes");
        world.conversation.answers = command -> new Taken(ConversationId.random());

        assertThat(world.slack.app().submit(ADA, Map.of("priority", "high"))).isEmpty();

        InboundMessage sent = world.conversation.awaited(SubmitForm.class).message();
        assertThat(sent.place().thread()).isEqualTo(ts);
        assertThat(sent.submission().orElseThrow().values())
                .containsEntry("priority", "high")
                .containsEntry("title", "VPN drops");
        assertThat(sent.text()).isEqualTo("Create ticket: VPN drops\npriority: high\ntitle: VPN drops");
    }

    @Test
    void whoSendsAFormFromAnotherOrganisationIsAGuest() {
        world.slack.addStranger("U0ELSE", "mallory");
        opened("U0ELSE", "VPN drops every ten minutes");
        world.conversation.answers = command -> new Taken(ConversationId.random());

        assertThat(world.slack.app().submit("U0ELSE", Map.of())).isEmpty();

        InboundMessage sent = world.conversation.awaited(SubmitForm.class).message();
        assertThat(sent.sender().name()).isEqualTo("mallory");
        assertThat(sent.sender().guest()).isTrue();
        assertThat(sent.sender().unsure()).isFalse();
    }

    private static String openedFromMessage(String text) {
        return opened(ADA, text);
    }

    private static String opened(String user, String text) {
        world.conversation.answers = command -> new FormOpened(TICKET);
        String ts = world.slack.write(CHANNEL, user, text, "");
        world.slack.app().createTicketFrom(CHANNEL, ts, user);
        await().until(() -> world.slack.app().modal(user).isPresent());
        return ts;
    }
}
