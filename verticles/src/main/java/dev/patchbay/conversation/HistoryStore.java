package dev.patchbay.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Question;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said in a conversation, and how each turn went. */
final class HistoryStore {

    /** Questions that are listed at the most, and messages that are looked at for them. */
    private static final int QUESTIONS = 10;

    private static final int LOOKED_AT = 50;
    private static final int TAKEN = 1_000;

    private static final TypeReference<List<StepTrace>> STEPS = new TypeReference<>() {};

    private static final String SELECT =
            """
            SELECT i.message_id, p.name, i.sent_at, i.message::text AS message, o.reply::text AS reply,
                   o.delivery_id
            FROM inbox i
            JOIN person p USING (tenant_id, person_id)
            LEFT JOIN outbox o USING (tenant_id, message_id)
            WHERE i.conversation_id = $1 AND\s""";

    private static final String LATEST_FIRST = " ORDER BY i.sent_at DESC, i.message_id DESC LIMIT ";

    /** The last messages with their replies, oldest first. */
    List<Entry> last(Transaction transaction, ConversationId conversation, int limit) {
        return transaction
                .list(
                        SELECT + "(i.state <> 'withdrawn' OR o.reply IS NOT NULL)" + LATEST_FIRST + "$2",
                        HistoryStore::entry,
                        conversation.value(),
                        limit)
                .reversed();
    }

    /** The last answered messages before one, oldest first; what was written after it is not there, nor its reply. */
    List<Entry> before(Transaction transaction, ConversationId conversation, long message, int limit) {
        return transaction
                .list(
                        SELECT
                                + """
                                i.state = 'answered' AND (i.sent_at, i.message_id) < (
                                    SELECT sent_at, message_id FROM inbox WHERE message_id = $2)
                                """
                                + LATEST_FIRST
                                + "$3",
                        HistoryStore::entry,
                        conversation.value(),
                        message,
                        limit)
                .reversed();
    }

    /** What somebody asked last in threads they began, the latest first, and each thing once. */
    List<Question> questions(Transaction transaction, PersonId person, Platform platform, String space) {
        return transaction
                .list(
                        """
                        SELECT i.message::text AS message, i.sent_at, c.platform, c.space, c.channel, c.thread
                        FROM (SELECT * FROM conversation WHERE person_id = $1 AND platform = $2 AND space = $3
                              ORDER BY updated_at DESC LIMIT $4) c
                        JOIN inbox i USING (tenant_id, conversation_id)
                        WHERE i.person_id = $1 AND i.state <> 'withdrawn'
                        ORDER BY i.sent_at DESC, i.message_id DESC LIMIT $4
                        """,
                        HistoryStore::question,
                        person.value(),
                        platform.name(),
                        space,
                        LOOKED_AT)
                .stream()
                .filter(question -> !question.text().isBlank())
                .collect(Collectors.toMap(
                        Question::text, question -> question, (latest, older) -> latest, LinkedHashMap::new))
                .values()
                .stream()
                .limit(QUESTIONS)
                .toList();
    }

    /** The keys of the messages of a channel and its threads that stand, the latest first. */
    List<String> taken(Transaction transaction, ListTaken list) {
        return transaction.list(
                """
                SELECT i.event_key
                FROM conversation c JOIN inbox i USING (tenant_id, conversation_id)
                WHERE c.platform = $1 AND c.space = $2 AND c.channel = $3 AND i.sent_at >= $4
                  AND i.state <> 'withdrawn'
                ORDER BY i.sent_at DESC LIMIT $5
                """,
                row -> row.getString("event_key"),
                list.platform().name(),
                list.space(),
                list.channel(),
                list.since().atOffset(ZoneOffset.UTC),
                TAKEN);
    }

    List<String> spokenIn(Transaction transaction, ListSpokenIn list) {
        return transaction.list(
                """
                SELECT channel FROM conversation WHERE platform = $1 AND space = $2
                GROUP BY channel ORDER BY max(updated_at) DESC LIMIT $3
                """,
                row -> row.getString("channel"),
                list.platform().name(),
                list.space(),
                list.limit());
    }

    private static Question question(Row row) {
        InboundMessage message = WireJson.read(row.getString("message"), InboundMessage.class);
        return new Question(message.text().strip(), ConversationStore.place(row), message.sentAt());
    }

    private static Entry entry(Row row) {
        InboundMessage message = WireJson.read(row.getString("message"), InboundMessage.class);
        return new Entry(
                row.getLong("message_id"),
                row.getString("name"),
                message.sentAt(),
                message.text(),
                message.attachments(),
                Optional.ofNullable(row.getString("reply")).map(json -> WireJson.read(json, Reply.class)),
                Optional.ofNullable(row.getUUID("delivery_id")).map(DeliveryId::new),
                Optional.of(message.eventKey()));
    }

    void keepTurn(Transaction transaction, ClaimedMessage message, Event.QueryProcessed event, List<StepTrace> steps) {
        transaction.update(
                """
                INSERT INTO turn (tenant_id, message_id, conversation_id, intent, outcome, steps)
                VALUES ($1, $2, $3, $4, $5, $6::text::jsonb)
                ON CONFLICT (tenant_id, message_id) DO UPDATE
                SET intent = excluded.intent, outcome = excluded.outcome, steps = excluded.steps
                """,
                message.tenant().value(),
                message.id(),
                message.conversation().value(),
                event.intent(),
                event.outcome(),
                WireJson.write(steps));
    }

    /** Forgets how a turn went: its steps tell what the message said. */
    void forgetTurn(Transaction transaction, long message) {
        transaction.update("DELETE FROM turn WHERE message_id = $1", message);
    }

    /** The steps of one turn; empty while it is not finished. */
    Optional<List<StepTrace>> steps(Transaction transaction, ConversationId conversation, long message) {
        return transaction.first(
                "SELECT steps::text AS steps FROM turn WHERE conversation_id = $1 AND message_id = $2",
                row -> WireJson.read(row.getString("steps"), STEPS),
                conversation.value(),
                message);
    }
}
