package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Announced;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.List;
import java.util.Optional;

/** Posts that nobody asked for, each once for its key. */
final class Announcements {

    private final Database database;
    private final Audiences audiences;
    private final ConversationStore conversations;
    private final OutboxStore outbox;
    private final Runnable stored;

    Announcements(
            Database database,
            Audiences audiences,
            ConversationStore conversations,
            OutboxStore outbox,
            Runnable stored) {
        this.database = database;
        this.audiences = audiences;
        this.conversations = conversations;
        this.outbox = outbox;
        this.stored = stored;
    }

    /** Refused where not everybody who reads along may see it. */
    ConversationReply announce(Announce announce) {
        Readers readers = audiences.readers(announce.tenant(), announce.place(), Optional.empty());
        if (!readers.maySee(announce.reply().scope())) {
            throw new Failure(ErrorCode.FORBIDDEN, "Not everybody in that channel may see this.");
        }
        return post(announce);
    }

    /** Whoever may read there. */
    ConversationReply post(Announce announce) {
        return database.inTenant(announce.tenant(), tx -> {
            tx.afterCommit(stored);
            DeliveryId delivery = DeliveryId.random();
            return new Announced(
                    claimKey(tx, announce, delivery) ? post(tx, announce, delivery) : change(tx, announce));
        });
    }

    /** False when the key is known there; of two at once the second waits for the first. */
    private static boolean claimKey(Transaction transaction, Announce announce, DeliveryId delivery) {
        Place place = announce.place();
        return transaction.update(
                        """
                        INSERT INTO announcement (tenant_id, platform, space, channel, key, delivery_id)
                        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
                        """,
                        announce.tenant().value(),
                        place.platform().name(),
                        place.space(),
                        place.channel(),
                        announce.key(),
                        delivery.value())
                == 1;
    }

    private ConversationId post(Transaction transaction, Announce announce, DeliveryId delivery) {
        ConversationId conversation = conversation(transaction, announce);
        outbox.announce(transaction, announce.tenant(), conversation, delivery, announce.reply());
        return conversation;
    }

    private ConversationId conversation(Transaction transaction, Announce announce) {
        return announce.below()
                .flatMap(key -> find(transaction, announce.place(), key))
                .flatMap(delivery -> outbox.conversationOf(transaction, delivery))
                .orElseGet(() -> conversationAt(transaction, announce));
    }

    private ConversationId conversationAt(Transaction transaction, Announce announce) {
        Place place = announce.place();
        return conversations.find(transaction, place).orElseGet(() -> begin(transaction, announce));
    }

    /** Two at once in one thread meet at its key; what is posted in a channel itself begins a thread of its own. */
    private ConversationId begin(Transaction transaction, Announce announce) {
        Place place = announce.place();
        boolean inThread = !place.thread().equals(place.channel());
        Optional<String> thread = inThread ? Optional.of(place.thread()) : Optional.empty();
        ConversationDraft draft = ConversationDraft.announced(place, announce.key(), thread);
        conversations.add(transaction, announce.tenant(), List.of(draft));
        return inThread ? conversations.find(transaction, place).orElseThrow() : draft.id();
    }

    private ConversationId change(Transaction transaction, Announce announce) {
        DeliveryId delivery =
                find(transaction, announce.place(), announce.key()).orElseThrow();
        outbox.change(transaction, delivery, announce.reply());
        return outbox.conversationOf(transaction, delivery).orElseThrow();
    }

    private static Optional<DeliveryId> find(Transaction transaction, Place place, String key) {
        return transaction.first(
                """
                SELECT delivery_id FROM announcement
                WHERE platform = $1 AND space = $2 AND channel = $3 AND key = $4
                """,
                row -> new DeliveryId(row.getUUID("delivery_id")),
                place.platform().name(),
                place.space(),
                place.channel(),
                key);
    }
}
