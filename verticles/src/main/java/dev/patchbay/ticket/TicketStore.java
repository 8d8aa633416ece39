package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of tickets. A customer's own user finds only what they reported; a deleted one nobody. */
final class TicketStore {

    private static final String SOMEBODYS = " WHERE t.deleted_at IS NULL AND ($1::uuid IS NULL OR t.reporter_id = $1) ";

    private static final String VISIBLE = "SELECT " + TicketRow.COLUMNS + " FROM " + TicketRow.TABLES + SOMEBODYS;

    /** What a list asks for, but for the page of it. */
    private static final String LISTED =
            """
            AND (cardinality($2::text[]) = 0 OR t.status = ANY ($2))
            AND ($3::text IS NULL OR lower(t.customer) = lower($3))
            AND ($4::uuid IS NULL OR t.assignee_id = $4)
            """;

    private final TicketNotes notes;

    TicketStore(TicketNotes notes) {
        this.notes = notes;
    }

    /** The ticket as the caller sees it; refused when there is none for them. */
    StoredTicket find(Transaction transaction, Caller caller, TicketNumber number) {
        return seen(transaction, caller, number).orElseThrow(() -> notFound(number));
    }

    /** The ticket as the caller sees it; empty when there is none for them. */
    Optional<StoredTicket> seen(Transaction transaction, Caller caller, TicketNumber number) {
        Set<NoteKind> kinds = caller.role().isStaff() ? EnumSet.allOf(NoteKind.class) : EnumSet.of(NoteKind.PUBLIC);
        return find(transaction, onlyReporter(caller), number, notes.latest(transaction, number, kinds))
                .map(found -> shownTo(caller, found));
    }

    private static StoredTicket shownTo(Caller caller, StoredTicket found) {
        return caller.role().isStaff()
                ? found
                : new StoredTicket(found.state(), found.shown().forCustomer(), found.conversation());
    }

    /** The ticket, whosever it is, without its notes. */
    Optional<StoredTicket> any(Transaction transaction, TicketNumber number) {
        return find(transaction, null, number, List.of());
    }

    private static Optional<StoredTicket> find(
            Transaction transaction, UUID reporter, TicketNumber number, List<TicketNote> shown) {
        return transaction.first(
                VISIBLE + "AND t.number = $2", row -> TicketRow.stored(row, shown), reporter, number.value());
    }

    /** Finds a ticket that nobody else changes before the end of this transaction. */
    StoredTicket lock(Transaction transaction, Caller caller, TicketNumber number) {
        lock(transaction, number);
        return find(transaction, caller, number);
    }

    /** The same, whosever it is. */
    StoredTicket lockAny(Transaction transaction, TicketNumber number) {
        lock(transaction, number);
        return any(transaction, number).orElseThrow(() -> notFound(number));
    }

    private static void lock(Transaction transaction, TicketNumber number) {
        transaction.first("SELECT number FROM ticket WHERE number = $1 FOR UPDATE", row -> number, number.value());
    }

    static Failure notFound(TicketNumber number) {
        return new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no ticket " + number + ".");
    }

    /** The customers with the most tickets, by name. */
    List<String> customers(Transaction transaction, int limit) {
        return transaction.list(
                """
                SELECT name FROM (
                    SELECT min(customer) AS name, count(*) AS tickets FROM ticket
                    WHERE deleted_at IS NULL AND customer IS NOT NULL
                    GROUP BY lower(customer) ORDER BY tickets DESC, name LIMIT $1) AS most
                ORDER BY lower(name)
                """,
                row -> row.getString("name"),
                limit);
    }

    /** Up to one more than the limit, so that the caller sees whether there are more. */
    List<Ticket> list(Transaction transaction, ListTickets wanted, Optional<PersonId> assignee) {
        return transaction.list(
                VISIBLE
                        + LISTED
                        + """
                          AND ($5::int IS NULL OR t.number < $5)
                          AND ($6::boolean IS NULL OR $6 = (s.wakes_at IS NOT NULL))
                        ORDER BY t.number DESC LIMIT $7
                        """,
                row -> shownTo(wanted.caller(), TicketRow.stored(row, List.of()))
                        .shown(),
                onlyReporter(wanted.caller()),
                statuses(wanted),
                customer(wanted),
                id(assignee),
                wanted.before().map(TicketNumber::value).orElse(null),
                wanted.snoozed()
                        .filter(only -> wanted.caller().role().isStaff())
                        .orElse(null),
                wanted.limit() + 1);
    }

    /** How many there are that a list of those awake leaves out. */
    int countSnoozed(Transaction transaction, ListTickets wanted, Optional<PersonId> assignee) {
        return transaction
                .first(
                        "SELECT count(*)::int AS snoozed FROM " + TicketRow.TABLES + SOMEBODYS + LISTED
                                + "AND s.wakes_at IS NOT NULL",
                        row -> row.getInteger("snoozed"),
                        onlyReporter(wanted.caller()),
                        statuses(wanted),
                        customer(wanted),
                        id(assignee))
                .orElse(0);
    }

    private static String[] statuses(ListTickets wanted) {
        return wanted.statuses().stream().map(TicketStatus::name).toArray(String[]::new);
    }

    private static String customer(ListTickets wanted) {
        return wanted.customer().map(TicketText::line).orElse(null);
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
            Optional<String> details,
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
                                    conversation_id, details, version, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)
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
                details.orElse(null),
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

    private static UUID onlyReporter(Caller caller) {
        return caller.role().isStaff() ? null : caller.person().value();
    }

    private static UUID id(Optional<PersonId> person) {
        return person.map(PersonId::value).orElse(null);
    }
}
