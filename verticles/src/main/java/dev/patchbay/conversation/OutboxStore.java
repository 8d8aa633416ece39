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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Replies on their way out. */
final class OutboxStore {

    /**
     * Gives a row another reply. While an attempt at the old one may have left something standing, it comes out first
     * and is then changed in place.
     */
    private static final String REVISE =
            """
            UPDATE outbox SET
                reply = CASE WHEN state = 'waiting' AND attempts > 0 THEN reply ELSE $2::text::jsonb END,
                revised = CASE WHEN state = 'waiting' AND attempts > 0 THEN $2::text::jsonb END,
                attempts = CASE WHEN state = 'delivered' THEN 0 ELSE attempts END,
                next_at = CASE WHEN state = 'waiting' THEN next_at ELSE now() END,
                created_at = $3,
                state = 'waiting'
            WHERE delivery_id = $1 AND coalesce(revised, reply) <> $2::text::jsonb
            """;

    private final Database database;
    private final Clock clock;

    OutboxStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How the answer to a message is called on its way out: as the one before it, where there was one. */
    DeliveryId deliveryOf(Transaction transaction, long message) {
        return transaction
                .first(
                        "SELECT delivery_id FROM outbox WHERE message_id = $1",
                        row -> new DeliveryId(row.getUUID("delivery_id")),
                        message)
                .orElseGet(DeliveryId::random);
    }

    /** Lets the answer to a message go out; a second one to the same message takes the place of the first. */
    void add(Transaction transaction, Answer answer) {
        String withheld = answer.withheld().map(WireJson::write).orElse(null);
        int added = transaction.update(
                """
                INSERT INTO outbox (tenant_id, delivery_id, conversation_id, message_id, reply, withheld, created_at,
                                    next_at)
                VALUES ($1, $2, $3, $4, $5::text::jsonb, $6::text::jsonb, $7, now())
                ON CONFLICT (tenant_id, message_id) DO NOTHING
                """,
                answer.tenant().value(),
                answer.delivery().value(),
                answer.conversation().value(),
                answer.message(),
                WireJson.write(answer.reply()),
                withheld,
                now());
        if (added == 0) {
            revise(transaction, answer.delivery(), answer.reply());
            transaction.update(
                    "UPDATE outbox SET withheld = $2::text::jsonb WHERE delivery_id = $1",
                    answer.delivery().value(),
                    withheld);
        }
    }

    private void revise(Transaction transaction, DeliveryId delivery, Reply reply) {
        transaction.update(REVISE, delivery.value(), WireJson.write(reply), now());
    }

    /** What was withheld of an answer, and from whom. */
    Optional<Withheld> withheld(Transaction transaction, DeliveryId delivery) {
        return transaction.first(
                """
                SELECT o.withheld::text AS withheld, i.person_id, i.message->'sender'->>'user' AS asker
                FROM outbox o JOIN inbox i USING (tenant_id, message_id)
                WHERE o.delivery_id = $1 AND o.withheld IS NOT NULL
                """,
                row -> new Withheld(
                        WireJson.read(row.getString("withheld"), Reply.class),
                        new PersonId(row.getUUID("person_id")),
                        row.getString("asker")),
                delivery.value());
    }

    /** Lets something go out that nobody asked for. */
    void announce(
            Transaction transaction, TenantId tenant, ConversationId conversation, DeliveryId delivery, Reply reply) {
        transaction.update(
                """
                INSERT INTO outbox (tenant_id, delivery_id, conversation_id, correlation, reply, created_at, next_at)
                VALUES ($1, $2, $3, $4, $5::text::jsonb, $6, now())
                """,
                tenant.value(),
                delivery.value(),
                conversation.value(),
                CorrelationId.current().orElseGet(CorrelationId::random).value(),
                WireJson.write(reply),
                now());
    }

    /** Gives a delivery another reply, unless it has that one already. */
    void change(Transaction transaction, DeliveryId delivery, Reply reply) {
        revise(transaction, delivery, reply);
    }

    /** Where a delivery goes; empty while what it belongs to is not stored. */
    Optional<ConversationId> conversationOf(Transaction transaction, DeliveryId delivery) {
        return transaction.first(
                "SELECT conversation_id FROM outbox WHERE delivery_id = $1",
                row -> new ConversationId(row.getUUID("conversation_id")),
                delivery.value());
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
                                SELECT o.delivery_id, o.conversation_id, o.reply::text AS reply, o.posts, o.attempts,
                                       o.created_at, i.person_id, coalesce(i.correlation, o.correlation) AS correlation,
                                       i.message->'sender'->>'user' AS asker, c.space, c.channel, c.thread, c.platform
                                FROM outbox o
                                LEFT JOIN inbox i USING (tenant_id, message_id)
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
                Optional.ofNullable(row.getUUID("person_id")).map(PersonId::new),
                new CorrelationId(row.getString("correlation")),
                ConversationStore.place(row),
                WireJson.read(row.getString("reply"), Reply.class),
                List.of(row.getArrayOfStrings("posts")),
                Optional.ofNullable(row.getString("asker")),
                row.getInteger("attempts"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /** These posts stand for the reply until it is put in their place, at once. Nothing else of it stands. */
    void begun(Transaction transaction, DeliveryId delivery, List<String> posts) {
        transaction.update(
                "UPDATE outbox SET posts = $2, attempts = 0, next_at = now() WHERE delivery_id = $1",
                delivery.value(),
                posts.toArray(String[]::new));
    }

    /** The reply stands there as these posts. One that was revised meanwhile waits again, to change them. */
    void delivered(Transaction transaction, DeliveryId delivery, List<String> posts) {
        transaction.update(
                """
                UPDATE outbox SET
                    posts = $2,
                    state = CASE WHEN revised IS NULL THEN 'delivered' ELSE 'waiting' END,
                    attempts = CASE WHEN revised IS NULL THEN attempts ELSE 0 END,
                    reply = coalesce(revised, reply),
                    revised = NULL
                WHERE delivery_id = $1 AND state = 'waiting'
                """,
                delivery.value(),
                posts.toArray(String[]::new));
    }

    /** The reply will never stand there. */
    void undeliverable(Transaction transaction, DeliveryId delivery, String reason) {
        transaction.update(
                """
                UPDATE outbox SET state = 'undeliverable', reason = $2, reply = coalesce(revised, reply), revised = NULL
                WHERE delivery_id = $1 AND state = 'waiting'
                """,
                delivery.value(),
                reason);
    }

    /** Lets a reply wait; by the database's clock, which the claims go by too. */
    void postpone(Transaction transaction, DeliveryId delivery, Duration delay) {
        transaction.update(
                "UPDATE outbox SET next_at = now() + $2 WHERE delivery_id = $1", delivery.value(), Interval.of(delay));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * An answer to a message.
     *
     * @param withheld what its place may not see; the reply says so
     */
    record Answer(
            DeliveryId delivery,
            TenantId tenant,
            ConversationId conversation,
            long message,
            Reply reply,
            Optional<Reply> withheld) {}

    /** @param user what the asker's platform calls them */
    record Withheld(Reply reply, PersonId asker, String user) {}

    private record Key(TenantId tenant, DeliveryId delivery) {}
}
