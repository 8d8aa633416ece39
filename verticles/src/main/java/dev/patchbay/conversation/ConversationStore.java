package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Summary;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The threads themselves, and the claims on them. */
final class ConversationStore {

    /** What a list of conversations shows at the most. */
    private static final int LISTED = 100;

    private static final int TITLE_LENGTH = 80;

    private final Clock clock;

    ConversationStore(Clock clock) {
        this.clock = clock;
    }

    Optional<ConversationId> find(Transaction transaction, Place place) {
        return transaction.first(
                """
                SELECT conversation_id FROM conversation
                WHERE platform = $1 AND space = $2 AND channel = $3 AND thread = $4
                """,
                ConversationStore::id,
                place.platform().name(),
                place.space(),
                place.channel(),
                place.thread());
    }

    /** The conversation of a place, made if it is new; the first message gives it its title. */
    ConversationId findOrCreate(Transaction transaction, InboundMessage message, PersonId person) {
        Place place = message.place();
        transaction.update(
                """
                INSERT INTO conversation (tenant_id, conversation_id, platform, space, channel, thread, person_id,
                                          title, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING
                """,
                message.tenant().value(),
                ConversationId.random().value(),
                place.platform().name(),
                place.space(),
                place.channel(),
                place.thread(),
                person.value(),
                title(message),
                now());
        return find(transaction, place).orElseThrow();
    }

    private static String title(InboundMessage message) {
        String text = message.text().isBlank() && !message.attachments().isEmpty()
                ? message.attachments().getFirst().name()
                : message.text().strip();
        return text.length() <= TITLE_LENGTH ? text : text.substring(0, TITLE_LENGTH - 1) + "…";
    }

    void touch(Transaction transaction, ConversationId conversation) {
        transaction.update(
                "UPDATE conversation SET updated_at = $2 WHERE conversation_id = $1", conversation.value(), now());
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

    /** A person's own web conversations, the latest first. */
    List<Summary> ofPerson(Transaction transaction, Caller caller) {
        return transaction.list(
                """
                SELECT conversation_id, title, updated_at FROM conversation
                WHERE person_id = $1 AND platform = $2 ORDER BY updated_at DESC LIMIT $3
                """,
                row -> new Summary(
                        id(row),
                        row.getString("title"),
                        row.getOffsetDateTime("updated_at").toInstant()),
                caller.person().value(),
                Platform.WEB.name(),
                LISTED);
    }

    /** A conversation, if the caller may see it: their own, or as staff any on a shared platform. */
    Optional<Heading> visible(Transaction transaction, Caller caller, ConversationId conversation) {
        return transaction.first(
                """
                SELECT title, platform, space, channel, thread FROM conversation
                WHERE conversation_id = $1 AND (person_id = $2 OR ($3 AND platform <> $4))
                """,
                row -> new Heading(row.getString("title"), place(row)),
                conversation.value(),
                caller.person().value(),
                caller.role().isStaff(),
                Platform.WEB.name());
    }

    static Place place(Row row) {
        return new Place(
                Platform.valueOf(row.getString("platform")),
                row.getString("space"),
                row.getString("channel"),
                row.getString("thread"));
    }

    private static ConversationId id(Row row) {
        return new ConversationId(row.getUUID("conversation_id"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What stands above a conversation, and where it is. */
    record Heading(String title, Place place) {}
}
