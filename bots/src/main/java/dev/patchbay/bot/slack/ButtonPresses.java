package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Optional;

/** What pressing a button does. A press that is refused is answered to the presser alone. */
final class ButtonPresses {

    private final Bus bus;
    private final Modals modals;
    private final Whispers whispers;
    private final HomeTab home;

    ButtonPresses(Bus bus, Modals modals, Whispers whispers, HomeTab home) {
        this.bus = bus;
        this.modals = modals;
        this.whispers = whispers;
        this.home = home;
    }

    void take(Presser presser, JsonNode action, JsonNode payload) {
        String value = action.path("value").asText();
        Optional<ActionId> pressed = ActionId.read(action.path("action_id").asText(), value);
        if (pressed.isEmpty()) {
            return;
        }
        if (presser.place().channel().isEmpty()) {
            home.pressed(presser, pressed.get());
            return;
        }
        try {
            act(presser, pressed.get(), action, payload);
        } catch (Failure failure) {
            whispers.tell(presser, failure);
        }
    }

    private void act(Presser presser, ActionId pressed, JsonNode action, JsonNode payload) {
        switch (pressed) {
            case ActionId.PressOf button -> press(presser, button, action, payload);
            case ActionId.Thumb thumb -> rate(presser, thumb);
            case ActionId.OpenForm form ->
                modals.open(presser, form.form(), action.path("value").asText());
            case ActionId.Ask ask -> ask(presser, ask, action.path("action_ts").asText());
        }
    }

    private void press(Presser presser, ActionId.PressOf button, JsonNode action, JsonNode payload) {
        String at = action.path("action_ts").asText();
        ConversationReply answer = bus.call(
                Addresses.CONVERSATION,
                new PressButton(
                        presser.workspace().tenant(),
                        presser.place(),
                        presser.room(),
                        presser.sender(),
                        key(
                                presser,
                                payload.path("container").path("message_ts").asText(),
                                at),
                        InboundReader.instant(at),
                        button.delivery(),
                        button.button(),
                        Optional.of(action.path("text").path("text").asText()).filter(label -> !label.isEmpty())),
                EventReader.PATIENCE);
        if (answer instanceof FormOpened opened) {
            modals.show(presser, opened.form());
        }
    }

    private void rate(Presser presser, ActionId.Thumb thumb) {
        bus.call(
                Addresses.CONVERSATION,
                new GiveFeedback(
                        presser.workspace().tenant(),
                        presser.place(),
                        presser.sender(),
                        new AnswerRef.ByDelivery(thumb.delivery()),
                        thumb.up(),
                        ""),
                EventReader.PATIENCE);
        whispers.tell(presser, "Thanks, noted.");
    }

    private void ask(Presser presser, ActionId.Ask ask, String at) {
        InboundMessage question = new InboundMessage(
                presser.workspace().tenant(),
                presser.place(),
                key(presser, presser.place().thread(), at),
                presser.sender(),
                Addressing.DIRECT,
                InboundReader.instant(at),
                InboundReader.text(ask.question()),
                List.of(),
                presser.room(),
                true,
                Optional.empty());
        bus.call(Addresses.CONVERSATION, new TakeMessage(question), EventReader.PATIENCE);
    }

    private static String key(Presser presser, String message, String actionTs) {
        return "action:" + presser.place().space() + ":" + message + ":" + actionTs;
    }
}
