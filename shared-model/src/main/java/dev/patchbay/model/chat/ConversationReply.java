package dev.patchbay.model.chat;

import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the conversation actor answers. */
public sealed interface ConversationReply {

    /** Durable; exactly one reply will follow. */
    record Taken(ConversationId conversation) implements ConversationReply {}

    /**
     * Was taken before; nothing more will follow.
     *
     * @param conversation the one of its place; older nodes do not tell it
     */
    record TakenBefore(Optional<ConversationId> conversation) implements ConversationReply {
        public TakenBefore {
            conversation = conversation == null ? Optional.empty() : conversation;
        }
    }

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

    record SenderIdentified(Caller caller) implements ConversationReply {}

    /** The form a person may fill in now. */
    record FormOpened(Form form) implements ConversationReply {}

    /** Nothing was taken: these fields have to be corrected first. */
    record FormRejected(List<FieldError> errors) implements ConversationReply {
        public FormRejected {
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param own true when it was made out for the reader: its buttons are then named by their labels; false for the
     *     reply that everybody sees
     */
    record ReplyViewed(Reply reply, boolean own) implements ConversationReply {}

    /** Durable; what is written below the post comes as a message of that conversation. */
    record Announced(ConversationId conversation) implements ConversationReply {}

    /** Done, with nothing to show. */
    record Done() implements ConversationReply {}

    record Channels(List<Channel> channels) implements ConversationReply {
        public Channels {
            channels = List.copyOf(channels);
        }
    }

    record LinkCode(String code, Instant until) implements ConversationReply {
        @Override
        public String toString() {
            return "LinkCode[until=" + until + "]";
        }
    }

    record Links(List<Link> links) implements ConversationReply {
        public Links {
            links = List.copyOf(links);
        }
    }

    /** A chat account of a person. */
    record Link(Platform platform, String space, String user) {}

    record Questions(List<Question> questions) implements ConversationReply {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /** Something a person asked, and where: the thread it is answered in. */
    record Question(String text, Place place, Instant askedAt) {}

    record SpokenIn(List<String> channels) implements ConversationReply {
        public SpokenIn {
            channels = List.copyOf(channels);
        }
    }

    /** @param eventKeys as {@link InboundMessage#eventKey} */
    record TakenKeys(List<String> eventKeys) implements ConversationReply {
        public TakenKeys {
            eventKeys = List.copyOf(eventKeys);
        }
    }
}
