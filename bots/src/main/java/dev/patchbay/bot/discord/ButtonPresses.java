package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.discord.ActionId.DraftId;
import dev.patchbay.bot.discord.ActionId.FeedbackId;
import dev.patchbay.bot.discord.ActionId.FormCardId;
import dev.patchbay.bot.discord.ActionId.FormPressId;
import dev.patchbay.bot.discord.ActionId.PressId;
import dev.patchbay.bot.discord.DiscordApi.InteractionRef;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** What pressing a button of ours does. */
final class ButtonPresses {

    private final DiscordApi api;
    private final Inbox inbox;
    private final Guilds guilds;
    private final FormDialogs forms;

    ButtonPresses(DiscordApi api, Inbox inbox, Guilds guilds, FormDialogs forms) {
        this.api = api;
        this.inbox = inbox;
        this.guilds = guilds;
        this.forms = forms;
    }

    void press(ButtonInteractionEvent event, ActionId action) throws Refusal {
        switch (action) {
            case PressId press -> ask(event, press);
            case FormPressId press -> open(event, pressed(event, press.delivery(), press.button()));
            case FormCardId card -> {
                Place place = place(event);
                open(
                        event,
                        new OpenForm(
                                guilds.tenant(place.space()),
                                place,
                                InboundReader.sender(event.getUser(), event.getMember()),
                                card.form(),
                                card.about()));
            }
            case FeedbackId feedback -> rate(event, feedback);
            case DraftId draft ->
                forms.reopen(Answers.ref(event), event.getUser().getId(), draft);
        }
    }

    /** Acknowledges at once; what comes of the press is posted in the thread, a refusal said to its presser alone. */
    private void ask(ButtonInteractionEvent event, PressId press) throws Refusal {
        InteractionRef interaction = Answers.ref(event);
        Answers.take(api, interaction);
        try {
            inbox.ask(pressed(event, press.delivery(), press.button()), Bus.PATIENCE);
        } catch (Failure failure) {
            ObjectNode said = MessageJson.unseen(Answers.words(failure), List.of());
            api.followUp(interaction, said);
        }
    }

    /** A modal has to be the first answer, so what it needs is asked for first. */
    private void open(ButtonInteractionEvent event, ConversationCommand command) throws Refusal {
        InteractionRef interaction = Answers.ref(event);
        try {
            ConversationReply reply = inbox.ask(command, Inbox.SOON);
            if (reply instanceof FormOpened opened) {
                forms.open(interaction, event.getUser().getId(), opened.form(), place(event));
            } else {
                Answers.take(api, interaction);
            }
        } catch (Failure failure) {
            Answers.say(api, interaction, Answers.words(failure));
        }
    }

    private void rate(ButtonInteractionEvent event, FeedbackId feedback) throws Refusal {
        Place place = place(event);
        GiveFeedback given = new GiveFeedback(
                guilds.tenant(place.space()),
                place,
                InboundReader.sender(event.getUser(), event.getMember()),
                new AnswerRef.ByDelivery(feedback.delivery()),
                feedback.helpful(),
                "");
        try {
            inbox.ask(given, Inbox.SOON);
            Answers.say(api, Answers.ref(event), feedback.helpful() ? "Thanks, good to know." : "Thanks, noted.");
        } catch (Failure failure) {
            boolean late = failure.code() == ErrorCode.TIMED_OUT;
            Answers.say(api, Answers.ref(event), late ? "Thanks." : Answers.words(failure));
        }
    }

    private PressButton pressed(ButtonInteractionEvent event, DeliveryId delivery, int button) {
        Place place = place(event);
        return new PressButton(
                guilds.tenant(place.space()),
                place,
                InboundReader.room(event.getMessageChannel()),
                InboundReader.sender(event.getUser(), event.getMember()),
                "interaction:" + event.getId(),
                event.getTimeCreated().toInstant(),
                delivery,
                button,
                Optional.ofNullable(event.getComponent().getLabel()));
    }

    private static Place place(ButtonInteractionEvent event) {
        return InboundReader.place(event.getMessageChannel(), "");
    }
}
