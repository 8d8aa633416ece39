package dev.patchbay.ticket;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of what is written about tickets. */
final class TicketNotes {

    /** Notes shown with a ticket. */
    private static final int LATEST = 100;

    /** The last notes of a ticket, the oldest of them first. */
    List<TicketNote> latest(Transaction transaction, TicketNumber number) {
        return transaction
                .list(
                        """
                        SELECT author.name, n.at, n.text FROM ticket_note n
                        JOIN person author ON author.tenant_id = n.tenant_id AND author.person_id = n.author_id
                        WHERE n.number = $1 ORDER BY n.note_id DESC LIMIT $2
                        """,
                        row -> new TicketNote(
                                row.getString("name"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("text")),
                        number.value(),
                        LATEST)
                .reversed();
    }

    /** Adds a note to a locked ticket and gives its id; nothing when this wish of the caller added it before. */
    Optional<Long> add(
            Transaction transaction, Caller caller, TicketNumber number, String request, String text, Instant at) {
        Optional<Long> added = transaction.first(
                """
                INSERT INTO ticket_note (tenant_id, number, author_id, request, text, at)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING note_id
                """,
                row -> row.getLong("note_id"),
                caller.tenant().value(),
                number.value(),
                caller.person().value(),
                request,
                text,
                at.atOffset(ZoneOffset.UTC));
        added.ifPresent(id -> transaction.update(
                "UPDATE ticket SET updated_at = $2 WHERE number = $1", number.value(), at.atOffset(ZoneOffset.UTC)));
        return added;
    }
}
