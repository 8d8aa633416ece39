package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordInteractionsTest {

    private final DiscordWorld world = new DiscordWorld(message -> Samples.ticket());

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        assertThat(world.discord.pings()).isEmpty();
        world.close();
    }

    @Test
    void aPressedButtonIsNamedByItsReplyAndItsPlace() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);

        world.discord.press(world.ada, said.thread(), "Close");

        DiscordWorld.await(() -> !world.conversation.seen(PressButton.class).isEmpty());
        PressButton press = world.conversation.seen(PressButton.class).getFirst();
        assertThat(press.button()).isEqualTo(2);
        assertThat(press.delivery()).isEqualTo(world.conversation.deliveries.get("show 1042"));
        assertThat(press.place()).isEqualTo(world.conversation.taken.getFirst().place());
        assertThat(press.sender().user()).isEqualTo(world.ada.id());
    }

    @Test
    void aRefusedPressIsSaidToItsPresserAlone() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        world.conversation.down = true;

        world.discord.press(world.ada, said.thread(), "Take");

        DiscordWorld.await(() -> unseen(said.thread()).size() == 1);
        assertThat(unseen(said.thread()).getFirst().text()).contains("The database is away.");
    }

    @Test
    void aButtonOpensItsFormAndTheFormIsSent() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        world.conversation.form = Optional.of(Samples.ticketForm());

        world.discord.press(world.ada, said.thread(), "Note");
        Dialog dialog = dialog();
        world.discord.submit(world.ada, Map.of("title", "VPN drops often", "priority", "High"));

        assertThat(dialog.title()).isEqualTo("Create a ticket");
        assertThat(dialog.fields()).extracting(DialogField::value).startsWith("VPN drops", "", "Normal");
        InboundMessage sent = submitted();
        assertThat(sent.submission().orElseThrow().form()).isEqualTo(FormName.CREATE_TICKET);
        assertThat(sent.submission().orElseThrow().about()).isEqualTo("VPN drops");
        assertThat(sent.submission().orElseThrow().values())
                .containsEntry("title", "VPN drops often")
                .containsEntry("priority", "high");
        assertThat(sent.text()).contains("title: VPN drops often");
        assertThat(sent.place()).isEqualTo(world.conversation.taken.getFirst().place());
    }

    @Test
    void whatIsWrongIsSaidAndTheFormOpensAgainAsItWasTyped() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        world.conversation.form = Optional.of(Samples.ticketForm());
        world.conversation.errors = message ->
                message.submission().orElseThrow().values().get("customer").isBlank()
                        ? List.of(new Form.FieldError("customer", "Say which customer it is for."))
                        : List.of();
        world.discord.press(world.ada, said.thread(), "Note");
        dialog();
        world.discord.submit(world.ada, Map.of("title", "VPN drops often"));
        DiscordWorld.await(() -> said(said.thread(), "Say which customer it is for."));

        world.discord.press(world.ada, said.thread(), "Correct");
        assertThat(dialog().fields().getFirst().value()).isEqualTo("VPN drops often");
        world.discord.submit(world.ada, Map.of("customer", "Acme"));

        assertThat(submitted().submission().orElseThrow().values()).containsEntry("customer", "Acme");
    }

    @Test
    void aFormOfMoreThanFiveFieldsGoesOnInASecondDialog() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        world.conversation.form = Optional.of(Samples.form(7));

        world.discord.press(world.ada, said.thread(), "Note");
        assertThat(dialog().title()).isEqualTo("Add a note (1 of 2)");
        world.discord.submit(world.ada, Map.of("field_0", "first"));
        DiscordWorld.await(() -> said(said.thread(), "Part 1 of 2 is kept."));
        world.discord.press(world.ada, said.thread(), "Continue");
        assertThat(dialog().fields()).hasSize(2);
        world.discord.submit(world.ada, Map.of("field_6", "last"));

        assertThat(submitted().submission().orElseThrow().values())
                .containsEntry("field_0", "first")
                .containsEntry("field_6", "last")
                .hasSize(7);
    }

    @Test
    void aFormThatNobodyRemembersGivesBackWhatWasTyped() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        world.conversation.form = Optional.of(Samples.ticketForm());
        world.discord.press(world.ada, said.thread(), "Note");
        dialog();
        world.stop();
        world.start();

        world.discord.submit(world.ada, Map.of("title", "typed with care"));

        DiscordWorld.await(() -> said(said.thread(), "typed with care"));
    }

    @Test
    void aTicketIsMadeFromAMessageAndDiscussedInItsThread() {
        world.conversation.form = Optional.of(Samples.ticketForm());
        Said said = world.discord.say(world.ada, world.general, "our VPN drops", List.of());

        world.discord.createTicketFrom(world.ada, said);
        dialog();
        world.discord.submit(world.ada, Map.of());

        assertThat(world.conversation.seen(OpenForm.class).getFirst().about()).isEqualTo("our VPN drops");
        assertThat(world.replies(said.thread(), 1).getFirst().text()).contains("TKT-1042");
    }

    @Test
    void aRefusedFormIsSaidToWhoeverAskedForIt() {
        Said said = world.discord.say(world.ada, world.general, "our VPN drops", List.of());

        world.discord.createTicketFrom(world.ada, said);

        DiscordWorld.await(() -> unseen(world.general).size() == 1);
        assertThat(unseen(world.general).getFirst().text()).contains("Guests cannot create tickets.");
    }

    @Test
    void aQuestionByCommandIsShownAndAnsweredInAThread() {
        world.discord.command(world.ada, world.general, "top 5 services by cost");

        Shown question = world.replies(world.general, 1).getFirst();
        DiscordWorld.await(() -> world.fromBot(world.general).getFirst().text().startsWith(">"));
        Spot thread = new Spot(world.general.channel(), question.id());
        DiscordWorld.await(() -> world.fromBot(thread).size() == 2);
        assertThat(world.fromBot(thread).getFirst().text()).isEqualTo("> top 5 services by cost");
        assertThat(world.fromBot(thread).getLast().text()).contains("TKT-1042");
        assertThat(world.conversation.taken.getFirst().text()).isEqualTo("top 5 services by cost");
    }

    @Test
    void theCommandsSayWhatPeopleWouldWrite() {
        Spot direct = world.discord.direct(world.ada);
        world.discord.command(world.ada, direct, "help");
        world.discord.command(world.ada, direct, "ticket list mine");
        world.discord.command(world.ada, direct, "ticket show TKT-7");

        DiscordWorld.await(() -> world.conversation.taken.size() == 3);
        assertThat(world.conversation.taken)
                .extracting(InboundMessage::text)
                .containsExactlyInAnyOrder("help", "list my tickets", "show TKT-7");
    }

    @Test
    void ticketsShownInAChannelCompleteThemselvesThereAndNowhereElse() {
        Said said = world.mention("show 1042");
        world.replies(said.thread(), 1);
        DiscordWorld.await(() -> !world.conversation.standing.isEmpty());
        Spot elsewhere = world.discord.channel("elsewhere");

        assertThat(world.discord.complete(world.ada, said.thread(), "show", "ticket", "vpn"))
                .contains(List.of("TKT-1042 · VPN drops every ten minutes"));
        assertThat(world.discord.complete(world.ada, elsewhere, "show", "ticket", "vpn"))
                .contains(List.of());
    }

    @Test
    void ticketsThatWhoeverTypesMaySeeAreOfferedEverywhere() {
        Block.TicketCard card = (Block.TicketCard) Samples.ticket().blocks().stream()
                .filter(Block.TicketCard.class::isInstance)
                .findFirst()
                .orElseThrow();
        world.tickets.add(card.ticket());

        assertThat(world.discord.complete(world.ada, world.general, "show", "ticket", "VPN"))
                .contains(List.of("TKT-1042 · VPN drops every ten minutes"));
        assertThat(world.discord.complete(world.ada, world.general, "show", "ticket", "printer"))
                .contains(List.of());
    }

    @Test
    void aPrivateAnswerIsNotShownInTheThread() {
        world.conversation.replies = message -> Reply.of(new Block.Text("hi"));
        Said said = world.mention("hi");
        world.replies(said.thread(), 1);

        world.discord.press(world.ada, said.thread(), "\uD83D\uDC4E");

        DiscordWorld.await(() -> unseen(said.thread()).size() == 1);
        assertThat(unseen(said.thread()).getFirst().seenBy()).contains(world.ada.id());
    }

    private Dialog dialog() {
        DiscordWorld.await(() -> world.discord.dialog(world.ada).isPresent());
        return world.discord.dialog(world.ada).orElseThrow();
    }

    private InboundMessage submitted() {
        DiscordWorld.await(() ->
                world.conversation.taken.stream().anyMatch(m -> m.submission().isPresent()));
        return world.conversation.taken.stream()
                .filter(message -> message.submission().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private boolean said(Spot thread, String text) {
        return world.fromBot(thread).stream().anyMatch(shown -> shown.text().contains(text));
    }

    private List<Shown> unseen(Spot spot) {
        return world.fromBot(spot).stream()
                .filter(shown -> shown.seenBy().isPresent())
                .toList();
    }
}
