package dev.patchbay.model.chat;

import java.time.Instant;
import java.util.List;

/** What the conversation actor answers. */
public sealed interface ConversationReply {

    /** Durable; exactly one reply will follow. */
    record Taken(ConversationId conversation) implements ConversationReply {}

    /** Was taken before; nothing more will follow. */
    record TakenBefore() implements ConversationReply {}

    /** Not meant for us: a message in a thread we are not part of. */
    record NotForUs() implements ConversationReply {}

    record Conversations(List<Summary> conversations) implements ConversationReply {
        public Conversations {
            conversations = List.copyOf(conversations);
        }
    }

    /** A conversation in a list. */
    record Summary(ConversationId id, String title, Instant updatedAt) {}

    /**
     * A conversation as it is read.
     *
     * @param place where it stands; what its next message is addressed to
     */
    record History(ConversationId conversation, String title, List<Entry> entries, Place place)
            implements ConversationReply {
        public History {
            entries = List.copyOf(entries);
        }
    }

    /** The debug view of a turn. */
    record TurnTrace(List<StepTrace> steps) implements ConversationReply {
        public TurnTrace {
            steps = List.copyOf(steps);
        }
    }
}
