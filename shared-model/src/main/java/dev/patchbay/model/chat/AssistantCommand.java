package dev.patchbay.model.chat;

import dev.patchbay.model.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the assistant is asked. */
public sealed interface AssistantCommand {

    /**
     * Works out the reply to a message.
     *
     * @param message names the message; everything the turn does is done once for it, however often it is run
     * @param history the entries before it, oldest first, at most 20
     * @param submission the form the message is, where it is one
     * @param audience who will read the reply
     * @param earlier what stood in the thread before we were asked into it, where we were allowed to read it
     * @param place where it was written
     * @param addressing how sure it is that it was meant for us
     * @param turn names this run of the message
     */
    record RunTurn(
            Caller caller,
            ConversationId conversation,
            long message,
            Instant sentAt,
            String text,
            List<Attachment> attachments,
            List<Entry> history,
            Optional<Submission> submission,
            Audience audience,
            List<EarlierMessage> earlier,
            Place place,
            Addressing addressing,
            TurnId turn)
            implements AssistantCommand {
        public RunTurn {
            attachments = List.copyOf(attachments);
            history = List.copyOf(history);
            earlier = List.copyOf(earlier);
        }
    }
}
