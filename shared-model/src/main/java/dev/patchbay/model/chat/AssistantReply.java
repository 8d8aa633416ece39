package dev.patchbay.model.chat;

import java.util.List;

/** What the assistant answers. */
public sealed interface AssistantReply {

    /**
     * A finished turn.
     *
     * @param intent what the message was taken to be, "ask_data" for instance
     * @param steps the seven steps in order
     */
    record TurnDone(Reply reply, String intent, List<StepTrace> steps) implements AssistantReply {
        public TurnDone {
            steps = List.copyOf(steps);
        }
    }
}
