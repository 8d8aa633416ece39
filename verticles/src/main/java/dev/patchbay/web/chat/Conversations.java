package dev.patchbay.web.chat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conversation actor, as the web chat asks it. */
final class Conversations {

    /** What the keys of our pages begin with, so that they are no other platform's. */
    private static final String KEYS = "web:";

    private final Bus bus;
    private final Clock clock;

    Conversations(Bus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    /** The caller's own, the latest first. */
    List<ConversationReply.Summary> list(Caller caller) {
        ConversationCommand command = new ConversationCommand.ListConversations(caller);
        return ((ConversationReply.Conversations) bus.call(Addresses.CONVERSATION, command)).conversations();
    }

    /** One of the caller's own; {@code conversation_not_found} for any other. */
    ConversationReply.History read(Caller caller, ConversationId id) {
        ConversationCommand command = new ConversationCommand.ReadConversation(caller, id);
        ConversationReply.History history = (ConversationReply.History) bus.call(Addresses.CONVERSATION, command);
        if (!place(caller, history.place().thread()).equals(history.place())) {
            throw new Failure(ErrorCode.CONVERSATION_NOT_FOUND, "This conversation is not one of your web chat.");
        }
        return history;
    }

    /** The seven steps of a turn; empty while it is not finished. */
    List<StepTrace> steps(Caller caller, ConversationId id, long message) {
        ConversationCommand command = new ConversationCommand.ReadTurn(caller, id, message);
        return ((ConversationReply.TurnTrace) bus.call(Addresses.CONVERSATION, command)).steps();
    }

    /** Where the conversation will stand that a message begins: sent again, the message finds it there. */
    static Place newPlace(Caller caller, UUID key) {
        return place(caller, key.toString());
    }

    /** What the form named a message by; empty for one that came from elsewhere. */
    static String key(Entry entry) {
        return entry.eventKey()
                .filter(key -> key.startsWith(KEYS))
                .map(key -> key.substring(KEYS.length()))
                .orElse("");
    }

    /**
     * Says something.
     *
     * @param key names the wish of the form; the same one twice is one message
     * @return the conversation it is in
     */
    Optional<ConversationId> say(Caller caller, Place place, UUID key, String text, List<Attachment> attachments) {
        return taken(bus.call(
                Addresses.CONVERSATION,
                new ConversationCommand.TakeMessage(message(caller, place, key, text, attachments, Optional.empty()))));
    }

    /**
     * Presses a button of a reply: asks what it says, or opens its form.
     *
     * @param key names the press, as in {@link #say}
     */
    ConversationReply press(Caller caller, Place place, UUID key, DeliveryId delivery, int button) {
        return bus.call(
                Addresses.CONVERSATION,
                new ConversationCommand.PressButton(
                        caller.tenant(),
                        place,
                        Room.direct(),
                        sender(caller),
                        KEYS + key,
                        clock.instant(),
                        delivery,
                        button));
    }

    /** The form as the caller may fill it in. */
    Form form(Caller caller, Place place, FormName form, String about) {
        ConversationCommand command =
                new ConversationCommand.OpenForm(caller.tenant(), place, sender(caller), form, about);
        return ((ConversationReply.FormOpened) bus.call(Addresses.CONVERSATION, command)).form();
    }

    /** Sends a filled-in form; what is wrong with it, or nothing when it was taken. */
    List<FieldError> submit(Caller caller, Place place, UUID key, Submission form) {
        ConversationReply reply = bus.call(
                Addresses.CONVERSATION,
                new ConversationCommand.SubmitForm(
                        message(caller, place, key, form.inWords(), List.of(), Optional.of(form))));
        return reply instanceof ConversationReply.FormRejected rejected ? rejected.errors() : List.of();
    }

    /** Says whether a reply helped; nothing takes back what was said. */
    void judge(Caller caller, Place place, DeliveryId delivery, Optional<Boolean> helpful) {
        AnswerRef answer = new AnswerRef.ByDelivery(delivery);
        bus.call(
                Addresses.CONVERSATION,
                helpful.<ConversationCommand>map(said -> new ConversationCommand.GiveFeedback(
                                caller.tenant(), place, sender(caller), answer, said, ""))
                        .orElseGet(() -> new ConversationCommand.WithdrawFeedback(
                                caller.tenant(), place, sender(caller), answer)));
    }

    private InboundMessage message(
            Caller caller,
            Place place,
            UUID key,
            String text,
            List<Attachment> attachments,
            Optional<Submission> submission) {
        return new InboundMessage(
                caller.tenant(),
                place,
                KEYS + key,
                sender(caller),
                Addressing.DIRECT,
                clock.instant(),
                text,
                attachments,
                Room.direct(),
                false,
                submission);
    }

    private static Sender sender(Caller caller) {
        return new Sender(caller.person().toString(), caller.name(), Optional.empty(), false);
    }

    private static Optional<ConversationId> taken(ConversationReply reply) {
        return switch (reply) {
            case ConversationReply.Taken taken -> Optional.of(taken.conversation());
            case ConversationReply.TakenBefore before -> before.conversation();
            default -> Optional.empty();
        };
    }

    private static Place place(Caller caller, String thread) {
        return new Place(
                Platform.WEB, caller.tenant().toString(), caller.person().toString(), thread);
    }
}
