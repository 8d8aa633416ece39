package dev.patchbay.web.chat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conversation actor, as the web chat asks it. */
final class Conversations {

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

    /** Where a new conversation will stand. */
    static Place newPlace(Caller caller) {
        return place(caller, UUID.randomUUID().toString());
    }

    /**
     * Says something.
     *
     * @param key names the wish of the form; the same one twice is one message
     * @return the conversation, unless the message was taken before
     */
    Optional<ConversationId> say(Caller caller, Place place, UUID key, String text, List<Attachment> attachments) {
        InboundMessage message = new InboundMessage(
                caller.tenant(),
                place,
                "web:" + key,
                new Sender(caller.person().toString(), caller.name(), Optional.empty(), false),
                Addressing.DIRECT,
                clock.instant(),
                text,
                attachments);
        ConversationReply reply = bus.call(Addresses.CONVERSATION, new ConversationCommand.TakeMessage(message));
        return reply instanceof ConversationReply.Taken taken ? Optional.of(taken.conversation()) : Optional.empty();
    }

    private static Place place(Caller caller, String thread) {
        return new Place(
                Platform.WEB, caller.tenant().toString(), caller.person().toString(), thread);
    }
}
