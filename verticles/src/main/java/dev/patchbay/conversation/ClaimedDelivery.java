package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reply that one worker has the right to deliver.
 *
 * @param person who asked for it, and {@code asker} what their platform calls them; empty when nobody did
 * @param standing the posts of an earlier version of it
 * @param attempt 1 for the first
 */
record ClaimedDelivery(
        UUID claim,
        TenantId tenant,
        DeliveryId delivery,
        ConversationId conversation,
        Optional<PersonId> person,
        CorrelationId correlation,
        Place place,
        Reply reply,
        List<String> standing,
        Optional<String> asker,
        int attempt,
        Instant createdAt) {}
