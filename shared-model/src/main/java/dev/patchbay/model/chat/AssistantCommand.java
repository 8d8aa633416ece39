package dev.patchbay.model.chat;

import dev.patchbay.model.identity.Caller;
import java.time.Instant;
import java.util.List;

/** What the assistant is asked. */
public sealed interface AssistantCommand {

    /**
     * Works out the reply to a message.
     *
     * @param message names the message; everything the turn does is done once for it, however often it is run
     * @param history the entries before it, oldest first, at most 20
     */
    record RunTurn(
            Caller caller,
            ConversationId conversation,
            long message,
            Instant sentAt,
            String text,
            List<Attachment> attachments,
            List<Entry> history)
            implements AssistantCommand {
        public RunTurn {
            attachments = List.copyOf(attachments);
            history = List.copyOf(history);
        }
    }
}
