package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The rights to answer and to deliver in a conversation, each one worker's at a time. */
final class ConversationClaims {

    /** Locks a conversation: until the end of the transaction nobody claims it or ends a claim on it. */
    void lock(Transaction transaction, ConversationId conversation) {
        transaction.list(
                "SELECT FROM conversation WHERE conversation_id = $1 FOR NO KEY UPDATE",
                row -> row,
                conversation.value());
    }

    /** True while a message of the conversation is being answered. */
    boolean isAnswering(Transaction transaction, ConversationId conversation) {
        return transaction
                .first(
                        """
                        SELECT FROM conversation
                        WHERE conversation_id = $1 AND answering IS NOT NULL AND answering_until > now()
                        """,
                        row -> row,
                        conversation.value())
                .isPresent();
    }

    /** True while the claim stands, and then until the end of the transaction. */
    boolean holdsAnswering(Transaction transaction, ConversationId conversation, UUID claim) {
        return transaction
                .first(
                        "SELECT FROM conversation WHERE conversation_id = $1 AND answering = $2 FOR NO KEY UPDATE",
                        row -> row,
                        conversation.value(),
                        claim)
                .isPresent();
    }

    /** Takes the right to answer away from whoever has it, and says which turn that was; what it brings is dropped. */
    Optional<TurnId> revokeAnswering(Transaction transaction, ConversationId conversation) {
        return transaction
                .first(
                        """
                        UPDATE conversation c SET answering = NULL, answering_until = NULL
                        FROM (SELECT conversation_id, answering FROM conversation
                              WHERE conversation_id = $1 FOR NO KEY UPDATE) held
                        WHERE c.conversation_id = held.conversation_id
                        RETURNING held.answering
                        """,
                        row -> Optional.ofNullable(row.getUUID("answering")).map(TurnId::new),
                        conversation.value())
                .flatMap(turn -> turn);
    }

    /** Gives the right to answer back; false when it was lost meanwhile, and what was done must be undone. */
    boolean endAnswering(Transaction transaction, ConversationId conversation, UUID claim) {
        return transaction.update(
                        """
                        UPDATE conversation SET answering = NULL, answering_until = NULL
                        WHERE conversation_id = $1 AND answering = $2
                        """,
                        conversation.value(),
                        claim)
                == 1;
    }

    /** Gives the right to answer back, for nobody to take it before the delay is over; false when it was lost. */
    boolean postponeAnswering(Transaction transaction, ConversationId conversation, UUID claim, Duration delay) {
        return transaction.update(
                        """
                        UPDATE conversation SET answering = NULL, answering_until = now() + $3
                        WHERE conversation_id = $1 AND answering = $2
                        """,
                        conversation.value(),
                        claim,
                        Interval.of(delay))
                == 1;
    }

    /** Gives the right to deliver back; false when it was lost meanwhile. */
    boolean endDelivering(Transaction transaction, ConversationId conversation, UUID claim) {
        return transaction.update(
                        """
                        UPDATE conversation SET delivering = NULL, delivering_until = NULL
                        WHERE conversation_id = $1 AND delivering = $2
                        """,
                        conversation.value(),
                        claim)
                == 1;
    }
}
