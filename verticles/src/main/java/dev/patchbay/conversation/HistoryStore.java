package dev.patchbay.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.StepTrace;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** What was said in a conversation, and how each turn went. */
final class HistoryStore {

    private static final TypeReference<List<StepTrace>> STEPS = new TypeReference<>() {};

    /** The last messages with their replies, oldest first. */
    List<Entry> last(Transaction transaction, ConversationId conversation, int limit) {
        return transaction
                .list(
                        """
                        SELECT i.message_id, p.name, i.sent_at, i.message::text AS message, o.reply::text AS reply
                        FROM inbox i
                        JOIN person p USING (tenant_id, person_id)
                        LEFT JOIN outbox o USING (tenant_id, message_id)
                        WHERE i.conversation_id = $1
                        ORDER BY i.sent_at DESC, i.message_id DESC LIMIT $2
                        """,
                        HistoryStore::entry,
                        conversation.value(),
                        limit)
                .reversed();
    }

    private static Entry entry(Row row) {
        InboundMessage message = WireJson.read(row.getString("message"), InboundMessage.class);
        return new Entry(
                row.getLong("message_id"),
                row.getString("name"),
                message.sentAt(),
                message.text(),
                message.attachments(),
                Optional.ofNullable(row.getString("reply")).map(json -> WireJson.read(json, Reply.class)));
    }

    void keepTurn(Transaction transaction, ClaimedMessage message, Event.QueryProcessed event, List<StepTrace> steps) {
        transaction.update(
                """
                INSERT INTO turn (tenant_id, message_id, conversation_id, intent, outcome, steps)
                VALUES ($1, $2, $3, $4, $5, $6::text::jsonb)
                """,
                message.tenant().value(),
                message.id(),
                message.conversation().value(),
                event.intent(),
                event.outcome(),
                WireJson.write(steps));
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
