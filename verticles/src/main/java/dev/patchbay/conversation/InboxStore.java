package dev.patchbay.conversation;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The durable mailbox: what came in, and which of it is answered. */
final class InboxStore {

    private final Database database;
    private final Clock clock;

    InboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes messages of a tenant down, in order; answers the numbers of those that were not there already. */
    Map<EventName, Long> add(Transaction transaction, TenantId tenant, List<Admission> admissions) {
        Map<EventName, Long> added = new HashMap<>();
        transaction
                .list(
                        """
                        INSERT INTO inbox (tenant_id, conversation_id, person_id, platform, event_key, sent_at,
                                           received_at, correlation, message, state, task)
                        SELECT $1, conversation_id, person_id, platform, event_key, sent_at, $2, correlation,
                               message::jsonb, state, task
                        FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::text[],
                                    $9::text[], $10::text[], $11::text[])
                            WITH ORDINALITY AS admitted (conversation_id, person_id, platform, event_key, sent_at,
                                                         correlation, message, state, task, place)
                        ORDER BY place
                        ON CONFLICT DO NOTHING
                        RETURNING platform, event_key, message_id
                        """,
                        row -> Map.entry(
                                new EventName(Platform.valueOf(row.getString("platform")), row.getString("event_key")),
                                row.getLong("message_id")),
                        tenant.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        column(admissions, UUID[]::new, one -> one.conversation()
                                .value()),
                        column(admissions, UUID[]::new, one -> one.person().value()),
                        column(admissions, String[]::new, one -> one.event()
                                .platform()
                                .name()),
                        column(admissions, String[]::new, one -> one.event().key()),
                        column(
                                admissions,
                                OffsetDateTime[]::new,
                                one -> one.arrival().message().sentAt().atOffset(ZoneOffset.UTC)),
                        column(admissions, String[]::new, one -> one.arrival()
                                .correlation()
                                .value()),
                        column(
                                admissions,
                                String[]::new,
                                one -> WireJson.write(one.arrival().kept())),
                        column(admissions, String[]::new, one -> one.isAnswered() ? "answered" : "waiting"),
                        column(
                                admissions,
                                String[]::new,
                                one -> one.arrival().task().map(TurnTask::name).orElse(null)))
                .forEach(one -> added.put(one.getKey(), one.getValue()));
        return added;
    }

    private static <T> T[] column(List<Admission> admissions, IntFunction<T[]> array, Function<Admission, T> value) {
        return admissions.stream().map(value).toArray(array);
    }

    /** Gives up the messages of a conversation that somebody wrote before one, and what is being answered there. */
    int giveUp(Transaction transaction, Admission before) {
        return transaction.update(
                """
                UPDATE inbox SET state = 'withdrawn'
                WHERE conversation_id = $1 AND state = 'waiting' AND sent_at <= $2 AND (person_id = $3 OR attempts > 0)
                """,
                before.conversation().value(),
                before.arrival().message().sentAt().atOffset(ZoneOffset.UTC),
                before.person().value());
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
                                       attempts, received_at, task
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
                WireJson.read(row.getString("message"), InboundMessage.class),
                row.getOffsetDateTime("received_at").toInstant(),
                Optional.ofNullable(row.getString("task")).map(TurnTask::valueOf));
    }

    /** The message that a platform calls so, if it was taken. */
    Optional<StoredMessage> find(Transaction transaction, Platform platform, String eventKey) {
        return transaction.first(
                """
                SELECT message_id, conversation_id, person_id, state, attempts, message::text AS message FROM inbox
                WHERE platform = $1 AND event_key = $2
                """,
                row -> new StoredMessage(
                        row.getLong("message_id"),
                        new ConversationId(row.getUUID("conversation_id")),
                        new PersonId(row.getUUID("person_id")),
                        row.getString("state"),
                        row.getInteger("attempts"),
                        WireJson.read(row.getString("message"), InboundMessage.class)),
                platform.name(),
                eventKey);
    }

    /** Keeps a message as it has become, its files fetched, so that a second run need not fetch them again. */
    void keep(Transaction transaction, long messageId, InboundMessage message) {
        transaction.update(
                "UPDATE inbox SET message = $2::text::jsonb WHERE message_id = $1", messageId, WireJson.write(message));
    }

    /** Keeps a message and whoever wrote it, now that both are known. */
    void identify(Transaction transaction, long messageId, InboundMessage message, PersonId person) {
        transaction.update(
                "UPDATE inbox SET message = $2::text::jsonb, person_id = $3 WHERE message_id = $1",
                messageId,
                WireJson.write(message),
                person.value());
    }

    /** An attempt that was put off is none. */
    void putOff(Transaction transaction, long messageId) {
        transaction.update("UPDATE inbox SET attempts = attempts - 1 WHERE message_id = $1", messageId);
    }

    /** Lets a changed message wait for its answer, as if it had just come. */
    void answerAnew(Transaction transaction, long messageId, InboundMessage message) {
        transaction.update(
                """
                UPDATE inbox SET message = $2::text::jsonb, state = 'waiting', attempts = 0
                WHERE message_id = $1
                """,
                messageId,
                WireJson.write(message));
    }

    void answered(Transaction transaction, long messageId) {
        transaction.update("UPDATE inbox SET state = 'answered' WHERE message_id = $1", messageId);
    }

    /** A message that is not answered any more; {@code message} is what is left of it. */
    void withdrawn(Transaction transaction, long messageId, InboundMessage message) {
        transaction.update(
                "UPDATE inbox SET message = $2::text::jsonb, state = 'withdrawn' WHERE message_id = $1",
                messageId,
                WireJson.write(message));
    }

    /** What a platform calls a message. */
    record EventName(Platform platform, String key) {}

    private record Key(TenantId tenant, long message) {}
}
