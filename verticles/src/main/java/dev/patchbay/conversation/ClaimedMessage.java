package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that one worker has the right to answer.
 *
 * @param claim proves that right when the answer is stored
 * @param attempt 1 for the first; more when workers died on it
 * @param receivedAt when it was taken
 * @param task what is to be done instead of asking the assistant
 */
record ClaimedMessage(
        UUID claim,
        long id,
        ConversationId conversation,
        PersonId person,
        CorrelationId correlation,
        int attempt,
        InboundMessage message,
        Instant receivedAt,
        Optional<TurnTask> task) {

    /** The same, now that it is known who wrote it and who reads along. */
    ClaimedMessage identified(PersonId author, InboundMessage known) {
        return new ClaimedMessage(claim, id, conversation, author, correlation, attempt, known, receivedAt, task);
    }

    TenantId tenant() {
        return message.tenant();
    }
}
