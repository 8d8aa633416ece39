package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of tickets. A customer's own user finds only what they reported; a deleted one nobody. */
final class TicketStore {

    private static final String VISIBLE =
            """
            SELECT t.number, t.title, t.customer, t.priority, t.status, t.assignee_id, t.conversation_id,
                   t.created_at, t.updated_at, t.version, assignee.name AS assignee, reporter.name AS reporter
            FROM ticket t
            JOIN person reporter ON reporter.tenant_id = t.tenant_id AND reporter.person_id = t.reporter_id
            LEFT JOIN person assignee ON assignee.tenant_id = t.tenant_id AND assignee.person_id = t.assignee_id
            WHERE t.deleted_at IS NULL AND ($1::uuid IS NULL OR t.reporter_id = $1)
            """;

    private final TicketNotes notes;

    TicketStore(TicketNotes notes) {
        this.notes = notes;
    }

    Optional<StoredTicket> find(Transaction transaction, Caller caller, TicketNumber number) {
        List<TicketNote> shown = caller.role().isStaff() ? notes.latest(transaction, number) : List.of();
        return transaction.first(
                VISIBLE + "AND t.number = $2", row -> stored(row, shown), onlyReporter(caller), number.value());
    }

    /** Finds a ticket that nobody else changes before the end of this transaction. */
    Optional<StoredTicket> lock(Transaction transaction, Caller caller, TicketNumber number) {
        transaction.first("SELECT number FROM ticket WHERE number = $1 FOR UPDATE", row -> number, number.value());
        return find(transaction, caller, number);
    }

    /** Up to one more than the limit, so that the caller sees whether there are more. */
    List<Ticket> list(Transaction transaction, ListTickets wanted, Optional<PersonId> assignee) {
        return transaction.list(
                VISIBLE
                        + """
                          AND (cardinality($2::text[]) = 0 OR t.status = ANY ($2))
                          AND ($3::text IS NULL OR lower(t.customer) = lower($3))
                          AND ($4::uuid IS NULL OR t.assignee_id = $4)
                          AND ($5::int IS NULL OR t.number < $5)
                        ORDER BY t.number DESC LIMIT $6
                        """,
                row -> stored(row, List.of()).shown(),
                onlyReporter(wanted.caller()),
                wanted.statuses().stream().map(TicketStatus::name).toArray(String[]::new),
                wanted.customer().map(TicketText::line).orElse(null),
                id(assignee),
                wanted.before().map(TicketNumber::value).orElse(null),
                wanted.limit() + 1);
    }

    /** Makes other creations of the tenant wait until the end of this transaction. */
    void lockNumbers(Transaction transaction, Caller caller) {
        transaction.update(
                """
                INSERT INTO ticket_counter (tenant_id, last_number) VALUES ($1, 1000)
                ON CONFLICT (tenant_id) DO UPDATE SET last_number = ticket_counter.last_number
                """,
                caller.tenant().value());
    }

    /** The ticket that this wish of the caller opened before, a deleted one too. */
    Optional<TicketNumber> opened(Transaction transaction, Caller caller, String request) {
        return transaction.first(
                "SELECT number FROM ticket WHERE reporter_id = $1 AND request = $2",
                row -> new TicketNumber(row.getInteger("number")),
                caller.person().value(),
                request);
    }

    /** Adds a ticket under the next number; the numbers are locked. */
    TicketNumber insert(
            Transaction transaction,
            Caller caller,
            String request,
            TicketState state,
            Optional<ConversationId> conversation,
            Instant at) {
        int number = transaction
                .first(
                        "UPDATE ticket_counter SET last_number = last_number + 1 RETURNING last_number",
                        row -> row.getInteger("last_number"))
                .orElseThrow();
        transaction.update(
                """
                INSERT INTO ticket (tenant_id, number, request, title, customer, priority, status, reporter_id,
                                    conversation_id, version, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10)
                """,
                caller.tenant().value(),
                number,
                request,
                state.title(),
                state.customer().orElse(null),
                state.priority().name(),
                state.status().name(),
                caller.person().value(),
                conversation.map(ConversationId::value).orElse(null),
                at.atOffset(ZoneOffset.UTC));
        return new TicketNumber(number);
    }

    void update(Transaction transaction, TicketNumber number, TicketState state, Instant at) {
        transaction.update(
                """
                UPDATE ticket SET title = $2, customer = $3, priority = $4, status = $5, assignee_id = $6,
                                  version = version + 1, updated_at = $7
                WHERE number = $1
                """,
                number.value(),
                state.title(),
                state.customer().orElse(null),
                state.priority().name(),
                state.status().name(),
                id(state.assignee()),
                at.atOffset(ZoneOffset.UTC));
    }

    void delete(Transaction transaction, TicketNumber number, Instant at) {
        transaction.update(
                "UPDATE ticket SET deleted_at = $2, updated_at = $2, version = version + 1 WHERE number = $1",
                number.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    private static StoredTicket stored(Row row, List<TicketNote> notes) {
        TicketState state = new TicketState(
                row.getString("title"),
                Optional.ofNullable(row.getString("customer")),
                Priority.valueOf(row.getString("priority")),
                TicketStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getUUID("assignee_id")).map(PersonId::new));
        Ticket shown = new Ticket(
                new TicketNumber(row.getInteger("number")),
                state.title(),
                state.customer(),
                state.priority(),
                state.status(),
                Optional.ofNullable(row.getString("assignee")),
                row.getString("reporter"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInteger("version"),
                notes);
        return new StoredTicket(
                state,
                shown,
                Optional.ofNullable(row.getUUID("conversation_id")).map(ConversationId::new));
    }

    private static UUID onlyReporter(Caller caller) {
        return caller.role().isStaff() ? null : caller.person().value();
    }

    private static UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
