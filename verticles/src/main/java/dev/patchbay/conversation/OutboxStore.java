package dev.patchbay.conversation;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Replies on their way out. */
final class OutboxStore {

    private final Database database;
    private final Clock clock;

    OutboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Transaction transaction, ClaimedMessage message, Reply reply) {
        transaction.update(
                """
                INSERT INTO outbox (tenant_id, delivery_id, conversation_id, message_id, reply, created_at, next_at)
                VALUES ($1, $2, $3, $4, $5::text::jsonb, $6, now())
                """,
                message.tenant().value(),
                DeliveryId.random().value(),
                message.conversation().value(),
                message.id(),
                WireJson.write(reply),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Claims the first waiting reply of a conversation into which nobody delivers. */
    Optional<ClaimedDelivery> claim(Duration hold) {
        UUID claim = UUID.randomUUID();
        return database.acrossTenants(tx -> tx.first(
                        "SELECT tenant, delivery FROM claim_delivery($1, $2)",
                        row -> new Key(new TenantId(row.getUUID("tenant")), new DeliveryId(row.getUUID("delivery"))),
                        claim,
                        Interval.of(hold)))
                .map(key -> database.inTenant(
                                key.tenant(),
                                tx -> tx.first(
                                        """
                                SELECT o.delivery_id, o.conversation_id, o.reply::text AS reply, o.attempts,
                                       o.created_at, i.person_id, i.correlation, c.space, c.channel, c.thread,
                                       c.platform
                                FROM outbox o
                                JOIN inbox i USING (tenant_id, message_id)
                                JOIN conversation c ON c.tenant_id = o.tenant_id
                                                   AND c.conversation_id = o.conversation_id
                                WHERE o.delivery_id = $1
                                """,
                                        row -> claimed(row, claim, key.tenant()),
                                        key.delivery().value()))
                        .orElseThrow());
    }

    private static ClaimedDelivery claimed(Row row, UUID claim, TenantId tenant) {
        return new ClaimedDelivery(
                claim,
                tenant,
                new DeliveryId(row.getUUID("delivery_id")),
                new ConversationId(row.getUUID("conversation_id")),
                new PersonId(row.getUUID("person_id")),
                new CorrelationId(row.getString("correlation")),
                ConversationStore.place(row),
                WireJson.read(row.getString("reply"), Reply.class),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /** Ends a delivery, one way or the other. */
    void end(Transaction transaction, DeliveryId delivery, String state, String reference) {
        transaction.update(
                "UPDATE outbox SET state = $2, reference = $3 WHERE delivery_id = $1 AND state = 'waiting'",
                delivery.value(),
                state,
                reference);
    }

    /** Lets a reply wait; by the database's clock, which the claims go by too. */
    void postpone(Transaction transaction, DeliveryId delivery, Duration delay) {
        transaction.update(
                "UPDATE outbox SET next_at = now() + $2 WHERE delivery_id = $1", delivery.value(), Interval.of(delay));
    }

    private record Key(TenantId tenant, DeliveryId delivery) {}
}
