package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import java.util.UUID;

/**
 * A message that one worker has the right to answer.
 *
 * @param claim proves that right when the answer is stored
 * @param attempt 1 for the first; more when workers died on it
 */
record ClaimedMessage(
        UUID claim,
        long id,
        ConversationId conversation,
        PersonId person,
        CorrelationId correlation,
        int attempt,
        InboundMessage message) {

    TenantId tenant() {
        return message.tenant();
    }
}
