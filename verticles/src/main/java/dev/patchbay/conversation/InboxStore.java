package dev.patchbay.conversation;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
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

/** The durable mailbox: what came in, and which of it is answered. */
final class InboxStore {

    private final Database database;
    private final Clock clock;

    InboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a message down; false when it was there already. */
    boolean add(
            Transaction transaction,
            ConversationId conversation,
            PersonId person,
            InboundMessage message,
            CorrelationId correlation) {
        int added = transaction.update(
                """
                INSERT INTO inbox (tenant_id, conversation_id, person_id, platform, event_key, sent_at, received_at,
                                   correlation, message)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb) ON CONFLICT DO NOTHING
                """,
                message.tenant().value(),
                conversation.value(),
                person.value(),
                message.place().platform().name(),
                message.eventKey(),
                message.sentAt().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                correlation.value(),
                WireJson.write(message));
        return added == 1;
    }

    /** Claims the next message of a conversation that nobody answers. */
    Optional<ClaimedMessage> claim(Duration hold) {
        UUID claim = UUID.randomUUID();
        return database.acrossTenants(tx -> tx.first(
                        "SELECT tenant, message FROM claim_message($1, $2)",
                        row -> new Key(new TenantId(row.getUUID("tenant")), row.getLong("message")),
                        claim,
                        Interval.of(hold)))
                .map(key -> database.inTenant(
                                key.tenant(),
                                tx -> tx.first(
                                        """
                                SELECT message_id, conversation_id, person_id, correlation, message::text AS message,
                                       attempts
                                FROM inbox WHERE message_id = $1
                                """,
                                        row -> claimed(row, claim),
                                        key.message()))
                        .orElseThrow());
    }

    private static ClaimedMessage claimed(Row row, UUID claim) {
        return new ClaimedMessage(
                claim,
                row.getLong("message_id"),
                new ConversationId(row.getUUID("conversation_id")),
                new PersonId(row.getUUID("person_id")),
                new CorrelationId(row.getString("correlation")),
                row.getInteger("attempts"),
                WireJson.read(row.getString("message"), InboundMessage.class));
    }

    /** Keeps a message as it has become, its files fetched, so that a second run need not fetch them again. */
    void keep(long messageId, InboundMessage message) {
        database.inTenant(
                message.tenant(),
                tx -> tx.update(
                        "UPDATE inbox SET message = $2::text::jsonb WHERE message_id = $1",
                        messageId,
                        WireJson.write(message)));
    }

    void answered(Transaction transaction, long messageId) {
        transaction.update("UPDATE inbox SET state = 'answered' WHERE message_id = $1", messageId);
    }

    private record Key(TenantId tenant, long message) {}
}
