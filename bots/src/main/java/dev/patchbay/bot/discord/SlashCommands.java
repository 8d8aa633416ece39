package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.discord.DiscordApi.InteractionRef;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.GenericCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** What the commands do. A question asked by one is shown to everybody, and answered below like any other. */
final class SlashCommands {

    private static final int CHOICES = 8;

    private final DiscordApi api;
    private final Inbox inbox;
    private final InboundReader reader;
    private final Guilds guilds;
    private final Threads threads;
    private final FormDialogs forms;
    private final TicketChoices tickets;

    SlashCommands(
            DiscordApi api,
            Inbox inbox,
            InboundReader reader,
            Guilds guilds,
            Threads threads,
            FormDialogs forms,
            TicketChoices tickets) {
        this.api = api;
        this.inbox = inbox;
        this.reader = reader;
        this.guilds = guilds;
        this.threads = threads;
        this.forms = forms;
        this.tickets = tickets;
    }

    void run(SlashCommandInteractionEvent event) throws Refusal {
        switch (event.getFullCommandName()) {
            case Commands.ASK -> ask(event, option(event, Commands.QUESTION), attachments(event));
            case Commands.TICKET + " " + Commands.SHOW ->
                ask(event, "show " + option(event, Commands.NUMBER), List.of());
            case Commands.TICKET + " " + Commands.LIST -> ask(event, listing(option(event, Commands.WHICH)), List.of());
            case Commands.TICKET + " " + Commands.CREATE ->
                create(event, option(event, Commands.TITLE), InboundReader.place(event.getMessageChannel(), ""));
            case Commands.HELP -> ask(event, "help", List.of());
            default -> Answers.say(api, Answers.ref(event), "This command is no longer known. Please reload Discord.");
        }
    }

    /** Makes a ticket of a message; it is discussed in the thread of that message. */
    void createFrom(MessageContextInteractionEvent event) throws Refusal {
        String text = InboundReader.text(event.getTarget());
        create(
                event,
                text,
                InboundReader.place(event.getMessageChannel(), event.getTarget().getId()));
    }

    void complete(CommandAutoCompleteInteractionEvent event) throws Refusal {
        ObjectNode callback = MessageJson.object().put("type", CHOICES);
        ArrayNode choices = callback.putObject("data").putArray("choices");
        Place place = InboundReader.place(event.getMessageChannel(), "");
        Sender sender = InboundReader.sender(event.getUser(), event.getMember());
        tickets.matching(place, sender, event.getFocusedOption().getValue())
                .forEach((number, name) -> choices.addObject().put("name", name).put("value", number));
        api.answer(Answers.ref(event), callback);
    }

    private void ask(SlashCommandInteractionEvent event, String question, List<Attachment> files) throws Refusal {
        InteractionRef interaction = Answers.ref(event);
        Answers.think(api, interaction, false);
        Place place = InboundReader.place(event.getMessageChannel(), api.answered(interaction));
        TakeMessage take = new TakeMessage(reader.told(
                event.getMessageChannel(),
                place,
                InboundReader.sender(event.getUser(), event.getMember()),
                event.getId(),
                event.getTimeCreated().toInstant(),
                question,
                files,
                Optional.empty()));
        try {
            inbox.ask(take, Bus.PATIENCE);
            Answers.finish(api, interaction, shown(question, files), List.of());
            threads.open(place, question);
        } catch (Failure failure) {
            Answers.finish(api, interaction, Answers.words(failure), List.of());
        }
    }

    private void create(GenericCommandInteractionEvent event, String about, Place place) throws Refusal {
        InteractionRef interaction = Answers.ref(event);
        OpenForm open = new OpenForm(
                guilds.tenant(place.space()),
                place,
                InboundReader.sender(event.getUser(), event.getMember()),
                FormName.CREATE_TICKET,
                about);
        try {
            if (inbox.ask(open, Inbox.SOON) instanceof FormOpened opened) {
                forms.open(interaction, event.getUser().getId(), opened.form(), place);
            } else {
                Answers.say(api, interaction, "No form is needed for this.");
            }
        } catch (Failure failure) {
            Answers.say(api, interaction, Answers.words(failure));
        }
    }

    private static String shown(String question, List<Attachment> files) {
        String names = files.isEmpty()
                ? ""
                : "\n-# with " + DiscordText.escape(files.getFirst().name(), 200);
        return "> " + DiscordText.escape(DiscordText.line(question), 1_700) + names;
    }

    private static String listing(String which) {
        return which.equals("mine") ? "list my tickets" : "list " + (which.isEmpty() ? "open" : which) + " tickets";
    }

    private static String option(SlashCommandInteractionEvent event, String name) {
        OptionMapping given = event.getOption(name);
        return given == null ? "" : given.getAsString();
    }

    private static List<Attachment> attachments(SlashCommandInteractionEvent event) {
        OptionMapping given = event.getOption(Commands.FILE);
        return given == null ? List.of() : InboundReader.attachments(List.of(given.getAsAttachment()));
    }
}
