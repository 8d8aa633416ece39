package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.identity.PersonId;

/**
 * A message of the inbox as it stands.
 *
 * @param state "waiting", "answered" or "withdrawn"
 * @param attempts workers that have begun to answer it
 */
record StoredMessage(
        long id, ConversationId conversation, PersonId person, String state, int attempts, InboundMessage message) {

    /** True once nothing is left of what it said; what was only stopped can still be changed, and withdrawn. */
    boolean isForgotten() {
        return state.equals("withdrawn")
                && message.text().isEmpty()
                && message.attachments().isEmpty();
    }

    /** True when a worker may be answering it now. */
    boolean isBegun() {
        return state.equals("waiting") && attempts > 0;
    }
}
