package dev.patchbay.conversation;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;

/** Finds a reply again by what its platform sends back: its buttons' name for it, or one of its posts. */
final class StandingReplies {

    private static final String SELECT =
            """
            SELECT o.delivery_id, o.conversation_id, o.message_id, o.reply::text AS reply
            FROM outbox o JOIN conversation c USING (tenant_id, conversation_id)
            WHERE c.platform = $2 AND c.space = $3 AND c.channel = $4 AND\s""";

    /** The reply meant, if it stands in that channel: nobody reaches from one channel into another. */
    Optional<StandingReply> find(Transaction transaction, Place place, AnswerRef answer) {
        return switch (answer) {
            case AnswerRef.ByDelivery named ->
                find(transaction, "o.delivery_id = $1", named.delivery().value(), place);
            case AnswerRef.ByPost named ->
                find(transaction, "o.delivery_id IN (SELECT deliveries_of_post($1))", named.post(), place);
            case AnswerRef.ByOpening named -> soleCard(transaction, named.thread(), place);
        };
    }

    /** The latest card in a thread; none where the thread is about several tickets. */
    private static Optional<StandingReply> soleCard(Transaction transaction, String thread, Place place) {
        List<StandingReply> cards = transaction.list(
                SELECT
                        + """
                        c.thread = $1 AND o.reply->'blocks' @> '[{"type": "ticket"}]'::jsonb
                        ORDER BY o.position DESC LIMIT 100
                        """,
                StandingReplies::standing,
                thread,
                place.platform().name(),
                place.space(),
                place.channel());
        boolean one = cards.stream()
                        .flatMap(card -> card.reply().tickets().stream())
                        .map(Ticket::number)
                        .distinct()
                        .count()
                == 1;
        return cards.stream().filter(card -> one).findFirst();
    }

    /** The reply that a post is of, if any; fails while it may become one of ours, as it is not known yet. */
    Optional<StandingReply> settled(Transaction transaction, Place place, AnswerRef answer) {
        Optional<StandingReply> found = find(transaction, place, answer);
        if (found.isEmpty() && answer instanceof AnswerRef.ByPost && isBeingPosted(transaction, place)) {
            throw new Failure(ErrorCode.UNAVAILABLE, "What this is about may be a reply that is still being posted.");
        }
        return found;
    }

    /** True while a reply is on its way into a channel: people there may see posts of it that are not known yet. */
    private static boolean isBeingPosted(Transaction transaction, Place place) {
        return transaction
                .first(
                        """
                        SELECT FROM conversation c JOIN outbox o USING (tenant_id, conversation_id)
                        WHERE c.channel = $1 AND c.space = $2 AND c.platform = $3
                          AND o.state = 'waiting' AND o.attempts > 0 LIMIT 1
                        """,
                        row -> row,
                        place.channel(),
                        place.space(),
                        place.platform().name())
                .isPresent();
    }

    private static Optional<StandingReply> find(Transaction transaction, String condition, Object name, Place place) {
        return transaction.first(
                SELECT + condition,
                StandingReplies::standing,
                name,
                place.platform().name(),
                place.space(),
                place.channel());
    }

    private static StandingReply standing(Row row) {
        return new StandingReply(
                new DeliveryId(row.getUUID("delivery_id")),
                new ConversationId(row.getUUID("conversation_id")),
                row.getLong("message_id") != null,
                WireJson.read(row.getString("reply"), Reply.class));
    }

    /** @param answers true when somebody asked for it */
    record StandingReply(DeliveryId delivery, ConversationId conversation, boolean answers, Reply reply) {}
}
