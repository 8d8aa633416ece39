package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.ConversationReply.FormRejected;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.Failure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Forms as modals: opened by a trigger, checked when they are sent. */
final class Modals {

    private final Bus bus;
    private final Whispers whispers;
    private final Clock clock;

    Modals(Bus bus, Whispers whispers, Clock clock) {
        this.bus = bus;
        this.whispers = whispers;
        this.clock = clock;
    }

    /** Asks for the form and shows it; a refusal is told to the presser alone. */
    void open(Presser presser, FormName form, String about) {
        try {
            OpenForm open = new OpenForm(presser.workspace().tenant(), presser.place(), presser.sender(), form, about);
            if (bus.call(Addresses.CONVERSATION, open, EventReader.PATIENCE) instanceof FormOpened opened) {
                show(presser, opened.form());
            }
        } catch (Failure failure) {
            whispers.tell(presser, failure);
        }
    }

    void show(Presser presser, Form form) {
        try {
            presser.workspace()
                    .surfaces()
                    .open(presser.trigger(), FormView.of(form, presser.place()).toString());
        } catch (Refusal refusal) {
            whispers.tell(presser, "The form could not be opened: " + refusal.getMessage() + ". Press again.");
        }
    }

    /** Takes a sent form like a message; where a field is wrong, the modal stays and says so. */
    Optional<ObjectNode> submitted(Workspace workspace, JsonNode payload) {
        Optional<SubmittedView> submitted = SubmittedView.of(payload);
        if (submitted.isEmpty()) {
            return Optional.empty();
        }
        SubmittedView view = submitted.get();
        try {
            return workspace
                    .users()
                    .person(payload.path("user").path("id").asText())
                    .map(sender -> new InboundMessage(
                            workspace.tenant(),
                            view.place(),
                            view.eventKey(),
                            sender,
                            Addressing.DIRECT,
                            clock.instant(),
                            InboundReader.text(view.submission().inWords()),
                            List.of(),
                            workspace.rooms().room(view.place().channel(), Optional.empty()),
                            true,
                            Optional.of(view.submission())))
                    .flatMap(this::submit);
        } catch (Failure failure) {
            return Optional.of(view.error(Whispers.words(failure)));
        }
    }

    private Optional<ObjectNode> submit(InboundMessage message) {
        ConversationReply answer = bus.call(Addresses.CONVERSATION, new SubmitForm(message), EventReader.PATIENCE);
        return answer instanceof FormRejected rejected
                ? Optional.of(SubmittedView.errors(rejected.errors()))
                : Optional.empty();
    }
}
