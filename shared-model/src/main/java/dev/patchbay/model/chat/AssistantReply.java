package dev.patchbay.model.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the assistant answers. */
public sealed interface AssistantReply {

    /**
     * A finished turn.
     *
     * @param reply without blocks when the message was not meant for us, and nothing is to be said
     * @param intent what the message was taken to be, "ask_data" for instance
     * @param steps the seven steps in order
     * @param beside what is left to say where the card of the ticket that was changed stands in the conversation
     *     already, and is changed there; empty where the reply is the same in any case
     */
    record TurnDone(Reply reply, String intent, List<StepTrace> steps, Optional<Reply> beside)
            implements AssistantReply {
        public TurnDone {
            steps = List.copyOf(steps);
            beside = Objects.requireNonNullElse(beside, Optional.empty());
        }

        public TurnDone(Reply reply, String intent, List<StepTrace> steps) {
            this(reply, intent, steps, Optional.empty());
        }
    }
}
