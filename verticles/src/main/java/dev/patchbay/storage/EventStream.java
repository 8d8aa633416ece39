package dev.patchbay.storage;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.learning.Event;
import java.time.Clock;
import java.time.ZoneOffset;

/** Where what happened is written down, in the transaction in which it happened, and then told. */
public final class EventStream {

    private final Bus bus;
    private final Clock clock;

    public EventStream(Bus bus, Clock clock) {
        this.bus = bus;
        this.clock = clock;
    }

    /** Adds an event; listeners hear of it once the transaction is durable. */
    public void record(Transaction transaction, Event event) {
        transaction.update(
                """
                INSERT INTO event_stream (tenant_id, at, type, person_id, conversation_id, outcome, correlation, body)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb)
                """,
                event.tenant().value(),
                clock.instant().atOffset(ZoneOffset.UTC),
                WireJson.typeOf(event),
                event.person().map(PersonId::value).orElse(null),
                event.conversation().map(ConversationId::value).orElse(null),
                event.outcome(),
                CorrelationId.current().map(CorrelationId::value).orElse(null),
                WireJson.write(event));
        transaction.afterCommit(() -> bus.publish(Addresses.EVENTS, event));
    }
}
