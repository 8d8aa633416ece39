package dev.patchbay.conversation;

import dev.patchbay.conversation.InboxStore.EventName;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.PersonId;

/**
 * A message that is let in.
 *
 * @param refused true when it was written in a channel where we do not answer
 */
record Admission(Arrival arrival, ConversationId conversation, PersonId person, boolean refused) {

    EventName event() {
        return new EventName(
                arrival.message().place().platform(), arrival.message().eventKey());
    }

    /** True when its reply is known as it comes in. */
    boolean isAnswered() {
        return refused || arrival.order().isPresent();
    }
}
