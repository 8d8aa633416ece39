package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A reply that one worker has the right to deliver. {@code attempt} is 1 for the first. */
record ClaimedDelivery(
        UUID claim,
        TenantId tenant,
        DeliveryId delivery,
        ConversationId conversation,
        PersonId person,
        CorrelationId correlation,
        Place place,
        Reply reply,
        int attempt,
        Instant createdAt) {}
