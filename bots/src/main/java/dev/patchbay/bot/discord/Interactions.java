package dev.patchbay.bot.discord;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.discord.ActionId.DraftId;
import dev.patchbay.model.failure.Failure;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** Commands, buttons and modals, each to where it is done. */
final class Interactions {

    private static final String OUTDATED = "This is from an earlier version and does nothing any more.";

    private static final int REMEMBERED = 1_000;

    private final Map<String, String> seen = new RecentMap<>(REMEMBERED);
    private final DiscordApi api;
    private final SlashCommands commands;
    private final ButtonPresses buttons;
    private final FormDialogs forms;

    Interactions(DiscordApi api, SlashCommands commands, ButtonPresses buttons, FormDialogs forms) {
        this.api = api;
        this.commands = commands;
        this.buttons = buttons;
        this.forms = forms;
    }

    /** Tells Discord which commands there are; the same ones again change nothing. */
    void register() throws Refusal {
        api.register(Commands.json());
    }

    void command(SlashCommandInteractionEvent event) throws Refusal {
        once(event, () -> commands.run(event));
    }

    void command(MessageContextInteractionEvent event) throws Refusal {
        once(event, () -> commands.createFrom(event));
    }

    void complete(CommandAutoCompleteInteractionEvent event) throws Refusal {
        commands.complete(event);
    }

    void button(ButtonInteractionEvent event) throws Refusal {
        Optional<ActionId> action = ActionId.parse(event.getCustomId());
        once(event, () -> {
            if (action.isPresent()) {
                buttons.press(event, action.get());
            } else {
                Answers.say(api, Answers.ref(event), OUTDATED);
            }
        });
    }

    void modal(ModalInteractionEvent event) throws Refusal {
        once(event, () -> {
            if (ActionId.parse(event.getModalId()).orElse(null) instanceof DraftId draft) {
                forms.submit(event, draft);
            } else {
                Answers.say(api, Answers.ref(event), OUTDATED);
            }
        });
    }

    /** Discord may tell of an interaction again, and takes one answer; where it fails, it is said why. */
    private void once(Interaction interaction, Attempt attempt) throws Refusal {
        synchronized (seen) {
            if (seen.put(interaction.getId(), interaction.getId()) != null) {
                return;
            }
        }
        try {
            attempt.run();
        } catch (Failure failure) {
            Answers.say(api, Answers.ref(interaction), Answers.words(failure));
        }
    }

    private interface Attempt {
        void run() throws Refusal;
    }
}
