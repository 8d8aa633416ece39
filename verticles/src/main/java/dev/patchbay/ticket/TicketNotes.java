package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of what is written about tickets. */
final class TicketNotes {

    /** Notes shown with a ticket. */
    private static final int LATEST = 100;

    /** The last notes of a ticket, the oldest of them first; those of a kind that is asked for. */
    List<TicketNote> latest(Transaction transaction, TicketNumber number, Set<NoteKind> kinds) {
        return transaction
                .list(
                        """
                        SELECT author.name, n.at, n.text, n.kind FROM ticket_note n
                        JOIN person author ON author.tenant_id = n.tenant_id AND author.person_id = n.author_id
                        WHERE n.number = $1 AND n.kind = ANY ($2) ORDER BY n.note_id DESC LIMIT $3
                        """,
                        row -> new TicketNote(
                                row.getString("name"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("text"),
                                NoteKind.valueOf(row.getString("kind"))),
                        number.value(),
                        kinds.stream().map(NoteKind::name).toArray(String[]::new),
                        LATEST)
                .reversed();
    }

    /** Adds a note to a locked ticket and gives its id; nothing when this wish of the caller added it before. */
    Optional<Long> add(Transaction transaction, Caller caller, TicketNumber number, WrittenNote note, Instant at) {
        Optional<Long> added = transaction.first(
                """
                INSERT INTO ticket_note (tenant_id, number, author_id, request, text, kind, conversation_id, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING note_id
                """,
                row -> row.getLong("note_id"),
                caller.tenant().value(),
                number.value(),
                caller.person().value(),
                note.request(),
                note.text(),
                note.kind().name(),
                note.conversation().map(ConversationId::value).orElse(null),
                at.atOffset(ZoneOffset.UTC));
        added.ifPresent(id -> touch(transaction, number, at));
        return added;
    }

    /**
     * Gives a note another text, when its author has changed what they had written, and gives its id; nothing where it has
     * that text already.
     *
     * @throws Failure {@code conflict} when it was written for other readers
     */
    Optional<Long> rewrite(Transaction transaction, Caller caller, TicketNumber number, WrittenNote note, Instant at) {
        Optional<Long> rewritten = transaction.first(
                """
                UPDATE ticket_note SET text = $4
                WHERE number = $1 AND author_id = $2 AND request = $3 AND (text <> $4 OR kind <> $5)
                RETURNING CASE WHEN kind = $5 THEN note_id END AS note_id
                """,
                row -> Optional.ofNullable(row.getLong("note_id"))
                        .orElseThrow(() -> new Failure(
                                ErrorCode.CONFLICT,
                                "A note does not become a reply, nor a reply a note. Write a new message.")),
                number.value(),
                caller.person().value(),
                note.request(),
                note.text(),
                note.kind().name());
        rewritten.ifPresent(id -> touch(transaction, number, at));
        return rewritten;
    }

    private static void touch(Transaction transaction, TicketNumber number, Instant at) {
        transaction.update(
                "UPDATE ticket SET updated_at = $2, version = version + 1 WHERE number = $1",
                number.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** Notes that were written after one, in order. */
    List<SaidNote> after(Transaction transaction, TicketNumber number, long note, int limit) {
        return transaction.list(
                """
                SELECT n.note_id, author.name, author.role, n.kind, n.text, n.conversation_id FROM ticket_note n
                JOIN person author ON author.tenant_id = n.tenant_id AND author.person_id = n.author_id
                WHERE n.number = $1 AND n.note_id > $2 ORDER BY n.note_id LIMIT $3
                """,
                row -> new SaidNote(
                        row.getLong("note_id"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        NoteKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        Optional.ofNullable(row.getUUID("conversation_id")).map(ConversationId::new)),
                number.value(),
                note,
                limit);
    }
}
