package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Done;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.ConversationReply.FormRejected;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.Field;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.Form.Kind;
import dev.patchbay.model.chat.Form.Option;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buttons, dialogs and files, as people meet them. */
class InteractionTest {

    private static final Form TICKET = new Form(
            FormName.CREATE_TICKET,
            "VPN down",
            "New ticket",
            List.of(
                    new Field("title", "Title", Kind.LINE, "VPN down", List.of(), true, 200),
                    new Field("details", "Details", Kind.TEXT, "", List.of(), false, 4_000),
                    new Field(
                            "priority",
                            "Priority",
                            Kind.CHOICE,
                            "NORMAL",
                            List.of(new Option("NORMAL", "Normal"), new Option("HIGH", "High")),
                            true,
                            20)),
            "Create");

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aButtonTellsWhichOfWhichReplyItIs() {
        Said said = answered(Reply.of(
                new Block.Text("Which?"),
                new Block.Buttons(List.of(Button.asking("net revenue"), Button.asking("gross revenue")))));

        world.teams.press(world.ada, said.thread(), "gross revenue");

        PressButton pressed = (PressButton) world.conversation.asked.getFirst();
        assertThat(pressed.button()).isEqualTo(1);
        assertThat(pressed.label()).contains("gross revenue");
        assertThat(pressed.place())
                .isEqualTo(world.conversation.taken.getFirst().place());
        assertThat(pressed.sender().user()).isEqualTo(world.ada.id());
        assertThat(world.whispers(said.thread())).containsExactly("On it.");
    }

    @Test
    void aRefusedButtonTellsWhoPressedItWhy() {
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.FORBIDDEN, "Only an engineer may close tickets.");
        };
        Said said = answered(Reply.of(new Block.Buttons(List.of(Button.asking("close it")))));

        world.teams.press(world.ada, said.thread(), "close it");

        assertThat(world.whispers(said.thread()).getFirst()).startsWith("Only an engineer may close tickets.");
    }

    @Test
    void aButtonThatOpensAFormOpensADialogAndSendsIt() {
        world.conversation.answers = command -> command instanceof PressButton ? new FormOpened(TICKET) : taken();
        Said said = answered(Reply.of(new Block.Buttons(
                List.of(Button.of("Open a ticket", new Press.OpenForm(FormName.CREATE_TICKET, "VPN down"))))));

        world.teams.press(world.ada, said.thread(), "Open a ticket");
        Dialog dialog = world.teams.dialog(world.ada).orElseThrow();
        assertThat(dialog.title()).isEqualTo("New ticket");
        assertThat(dialog.fields()).extracting("label").containsExactly("Title", "Details", "Priority");
        assertThat(dialog.fields().getFirst().value()).isEqualTo("VPN down");

        world.teams.submit(world.ada, Map.of("title", "VPN is down", "priority", "HIGH"));

        assertThat(world.teams.dialog(world.ada)).isEmpty();
        InboundMessage sent = ((SubmitForm) world.conversation.asked.getLast()).message();
        assertThat(sent.submission())
                .contains(new Submission(
                        FormName.CREATE_TICKET,
                        "VPN down",
                        Map.of("title", "VPN is down", "details", "", "priority", "HIGH")));
        assertThat(sent.text()).isEqualTo("Create ticket: VPN down\npriority: HIGH\ntitle: VPN is down");
        assertThat(sent.place()).isEqualTo(world.conversation.taken.getFirst().place());
    }

    @Test
    void aDialogThatIsRejectedStandsAgainWithWhatIsWrongAndWhatWasTyped() {
        world.conversation.answers = command -> answer(command, "No such customer.");
        Said said = answered(Reply.of(new Block.Buttons(
                List.of(Button.of("Open a ticket", new Press.OpenForm(FormName.CREATE_TICKET, "VPN down"))))));
        world.teams.press(world.ada, said.thread(), "Open a ticket");

        world.teams.submit(world.ada, Map.of("title", "Wrong"));

        Dialog dialog = world.teams.dialog(world.ada).orElseThrow();
        assertThat(dialog.fields().getFirst().value()).isEqualTo("Wrong");
        assertThat(dialog.fields().getFirst().error()).isEqualTo("No such customer.");
    }

    @Test
    void aFieldThatIsNeededIsAskedForByTeamsItself() {
        world.conversation.answers = command -> command instanceof PressButton ? new FormOpened(TICKET) : taken();
        Said said = answered(Reply.of(new Block.Buttons(
                List.of(Button.of("Open a ticket", new Press.OpenForm(FormName.CREATE_TICKET, "VPN down"))))));
        world.teams.press(world.ada, said.thread(), "Open a ticket");

        world.teams.submit(world.ada, Map.of("title", " "));

        assertThat(world.teams
                        .dialog(world.ada)
                        .orElseThrow()
                        .fields()
                        .getFirst()
                        .error())
                .isEqualTo("Title is needed.");
        assertThat(world.conversation.asked).hasSize(1);
    }

    @Test
    void aTicketIsMadeFromAMessage() {
        world.conversation.answers = command -> command instanceof OpenForm ? new FormOpened(TICKET) : taken();
        Said said = world.teams.say(world.ada, world.channel, "our <VPN> drops & drops", List.of());

        world.teams.createTicketFrom(world.ada, said);
        OpenForm opened = (OpenForm) world.conversation.asked.getFirst();
        assertThat(opened.about()).isEqualTo("our <VPN> drops & drops");
        assertThat(opened.form()).isEqualTo(FormName.CREATE_TICKET);
        world.teams.submit(world.ada, Map.of());

        InboundMessage sent = ((SubmitForm) world.conversation.asked.getLast()).message();
        assertThat(sent.place().thread()).isEqualTo(said.id());
        assertThat(world.teams.dialog(world.ada)).isEmpty();
    }

    @Test
    void aFormInAMessageIsSentFromThere() {
        world.conversation.answers = command -> answer(command, "No such customer.");
        Said said = answered(Reply.of(new Block.Text("Fill this in:"), new Block.FormCard(TICKET)));
        assertThat(world.posts(said.thread())).hasSize(2);

        world.teams.press(world.ada, said.thread(), "Create");

        assertThat(((SubmitForm) world.conversation.asked.getFirst()).message().submission())
                .isPresent();
        assertThat(world.teams.thread(said.thread(), world.ada).getLast().text())
                .contains("No such customer.");
        assertThat(world.posts(said.thread()).getLast().text()).doesNotContain("No such customer.");
    }

    @Test
    void whatIsTypedIntoAFormInAMessageIsSentWithIt() {
        world.conversation.answers = command -> taken();
        Said said = answered(Reply.of(new Block.Text("Fill this in:"), new Block.FormCard(TICKET)));

        world.teams.press(
                world.ada, said.thread(), TICKET.submit(), Map.of("title", "VPN is down", "priority", "HIGH"));

        SubmitForm submit = (SubmitForm) world.conversation.asked.getLast();
        assertThat(submit.message().submission().orElseThrow().values())
                .containsEntry("title", "VPN is down")
                .containsEntry("priority", "HIGH");
    }

    @Test
    void aFileIsBroughtToWhoAgreesToTakeIt() {
        byte[] content = "service,cost\nEC2,13.0\n".getBytes(StandardCharsets.UTF_8);
        FileRef file = world.keep("costs: september.csv", "text/csv", content);
        world.conversation.replies = message -> Reply.of(new Block.Text("Here it is."), new Block.File(file));
        world.teams.say(world.ada, world.direct, "export it", List.of());
        world.awaitPosts(world.direct, 2);
        Shown offer = world.posts(world.direct).getLast();
        assertThat(offer.text()).contains("costs_ september.csv");

        world.teams.press(world.ada, world.direct, "Allow");

        await().until(() -> !filesIn().isEmpty());
        assertThat(world.teams.backstage().content(filesIn().getFirst().files().getFirst()))
                .contains(content);
        await().until(() ->
                world.posts(world.direct).stream().noneMatch(shown -> shown.id().equals(offer.id())));
    }

    @Test
    void anOfferThatIsDeclinedGoesAway() {
        FileRef file = world.keep("costs.csv", "text/csv", new byte[] {1, 2, 3});
        world.conversation.replies = message -> Reply.of(new Block.File(file));
        world.teams.say(world.ada, world.direct, "export it", List.of());
        world.awaitPosts(world.direct, 2);

        world.teams.press(world.ada, world.direct, "Decline");

        await().until(() -> world.posts(world.direct).size() == 1);
    }

    @Test
    void aFileInAChannelIsOfferedDirectlyToWhoWantsIt() {
        FileRef file = world.keep("costs.csv", "text/csv", new byte[] {1, 2, 3});
        Said said = answered(Reply.of(new Block.Text("Here it is."), new Block.File(file)));

        world.teams.press(world.ada, said.thread(), "Send me costs.csv");

        assertThat(world.whispers(said.thread())).containsExactly("It is in our direct conversation.");
        assertThat(world.posts(world.direct).getLast().text()).contains("costs.csv");
    }

    @Test
    void aButtonNobodyMadeIsSaidToBeUnknown() {
        world.conversation.answers = command -> new Done();
        Said said = answered(Reply.of(new Block.Text("Hello")));
        var activity = world.teams.backstage().messageOf(world.ada, said.thread(), "");
        activity.put("type", "invoke").put("name", "adaptiveCard/action");
        activity.putObject("value").putObject("action").put("verb", "press:not-a-delivery:1");

        var answer = world.teams
                .backstage()
                .sender()
                .post(
                        activity.toString(),
                        "Bearer " + world.teams.backstage().mint().token());

        assertThat(answer.body().path("value").asText()).contains("not one of mine");
        assertThat(world.conversation.asked).isEmpty();
    }

    private List<Shown> filesIn() {
        return world.posts(world.direct).stream()
                .filter(shown -> !shown.files().isEmpty())
                .toList();
    }

    private Said answered(Reply reply) {
        world.conversation.replies = message -> reply;
        Said said = world.teams.say(world.ada, world.channel, world.teams.mention() + " hello", List.of());
        world.awaitPosts(said.thread(), 1);
        return said;
    }

    private static ConversationReply answer(ConversationCommand command, String wrong) {
        return switch (command) {
            case PressButton press -> new FormOpened(TICKET);
            case OpenForm open -> new FormOpened(TICKET);
            case SubmitForm submit -> new FormRejected(List.of(new FieldError("title", wrong)));
            default -> taken();
        };
    }

    private static ConversationReply taken() {
        return new Taken(ConversationId.random());
    }
}
