package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;

/** The rows of tickets' threads: where each is, and how far it shows what happened. */
final class TicketThreads {

    private final Database database;
    private final MirrorPlaces places;

    TicketThreads(Database database, MirrorPlaces places) {
        this.database = database;
        this.places = places;
    }

    /** Gives a new ticket its threads: the one it was opened in, and for a customer's one of the MSP's own. */
    void open(
            Transaction transaction,
            Caller caller,
            TicketNumber number,
            Optional<TicketOrigin> origin,
            Optional<ConversationId> conversation) {
        Optional<Place> theirs =
                origin.filter(opened -> isTheirs(caller, opened.audience())).map(TicketOrigin::place);
        theirs.filter(place -> place.platform() != Platform.WEB)
                .ifPresent(place -> insert(transaction, caller, number, Side.CUSTOMER, place, conversation));
        if (theirs.isPresent() || caller.role() == Role.CONTACT) {
            places.find(transaction, caller.tenant())
                    .ifPresent(place -> insert(transaction, caller, number, Side.INTERNAL, place, Optional.empty()));
        } else if (conversation.isPresent()) {
            origin.map(TicketOrigin::place)
                    .filter(place -> place.platform() != Platform.WEB)
                    .ifPresent(place -> insert(transaction, caller, number, Side.OPENED, place, conversation));
        }
    }

    /** A customer's channel, or a contact's own conversation with us. */
    private static boolean isTheirs(Caller caller, Audience audience) {
        return audience.kind() == Audience.Kind.CUSTOMER
                || audience.kind() == Audience.Kind.PERSON && caller.role() == Role.CONTACT;
    }

    private static void insert(
            Transaction transaction,
            Caller caller,
            TicketNumber number,
            Side side,
            Place place,
            Optional<ConversationId> conversation) {
        transaction.update(
                """
                INSERT INTO ticket_thread (tenant_id, number, side, platform, space, channel, thread, conversation_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                caller.tenant().value(),
                number.value(),
                side.name(),
                place.platform().name(),
                place.space(),
                place.channel(),
                place.thread(),
                conversation.map(ConversationId::value).orElse(null));
    }

    /** Says that the ticket's threads no longer show all of it. */
    void fallBehind(Transaction transaction, TicketNumber number) {
        transaction.update(
                "UPDATE ticket_thread SET changes = changes + 1, due_at = coalesce(due_at, now()) WHERE number = $1",
                number.value());
    }

    /** Lets the threads show a note, and what was written after it, once more: each stands where it stood. */
    void showAgain(Transaction transaction, TicketNumber number, long note) {
        transaction.update(
                "UPDATE ticket_thread SET shown_note = least(shown_note, $2 - 1) WHERE number = $1",
                number.value(),
                note);
    }

    /** Says so of all but the customer's. */
    void fallBehindAmongUs(Transaction transaction, TicketNumber number) {
        transaction.update(
                """
                UPDATE ticket_thread SET changes = changes + 1, due_at = coalesce(due_at, now())
                WHERE number = $1 AND side <> 'CUSTOMER'
                """,
                number.value());
    }

    /** The ticket that a conversation is one end of. */
    Optional<TicketThread> find(Transaction transaction, ConversationId conversation) {
        return transaction.first(
                """
                SELECT number, side FROM ticket_thread WHERE conversation_id = $1 AND side <> 'OPENED'
                ORDER BY number DESC LIMIT 1
                """,
                row -> new TicketThread(number(row), Side.valueOf(row.getString("side"))),
                conversation.value());
    }

    /** The channel of the MSP's own in which the ticket has its thread. */
    Optional<Place> internalPlace(Transaction transaction, TicketNumber number) {
        return transaction.first(
                "SELECT platform, space, channel, thread FROM ticket_thread WHERE number = $1 AND side = 'INTERNAL'",
                TicketThreads::place,
                number.value());
    }

    /** Claims a thread that is behind. */
    Optional<ClaimedThread> claim(Duration hold) {
        return database.acrossTenants(transaction -> transaction.first(
                "SELECT tenant, ticket, thread_side FROM claim_ticket_thread($1)",
                row -> new ClaimedThread(
                        new TenantId(row.getUUID("tenant")),
                        new TicketThread(
                                new TicketNumber(row.getInteger("ticket")),
                                Side.valueOf(row.getString("thread_side")))),
                Interval.of(hold)));
    }

    /** Frees the claims of a process that is gone. */
    void release() {
        database.acrossTenants(transaction -> transaction.list("SELECT release_ticket_threads()", row -> row));
    }

    Shown shown(Transaction transaction, TicketThread thread) {
        return transaction
                .first(
                        """
                        SELECT platform, space, channel, thread, conversation_id, changes, shown_note, attempts
                        FROM ticket_thread WHERE number = $1 AND side = $2
                        """,
                        TicketThreads::shown,
                        thread.ticket().value(),
                        thread.side().name())
                .orElseThrow();
    }

    /**
     * Gives the claim back; the thread is due again when more happened meanwhile.
     *
     * @param seen what it was brought up to date with
     * @param note the last one that stands there now
     * @param more true when further notes are waiting already
     */
    void catchUp(
            Transaction transaction,
            TicketThread thread,
            ConversationId conversation,
            Shown seen,
            long note,
            boolean more) {
        transaction.update(
                """
                UPDATE ticket_thread SET conversation_id = $3, shown_note = $4, attempts = 0, claimed_until = NULL,
                    due_at = CASE WHEN $5 OR changes > $6 THEN now() END
                WHERE number = $1 AND side = $2
                """,
                thread.ticket().value(),
                thread.side().name(),
                conversation.value(),
                note,
                more,
                seen.changes());
    }

    /** Gives the claim back, to try again later. */
    void postpone(Transaction transaction, TicketThread thread, Duration delay) {
        transaction.update(
                """
                UPDATE ticket_thread SET claimed_until = NULL, due_at = now() + $3 WHERE number = $1 AND side = $2
                """,
                thread.ticket().value(),
                thread.side().name(),
                Interval.of(delay));
    }

    /** Gives the claim back, to try again with the next change. */
    void giveUp(Transaction transaction, TicketThread thread) {
        transaction.update(
                """
                UPDATE ticket_thread SET claimed_until = NULL, due_at = NULL, attempts = 0
                WHERE number = $1 AND side = $2
                """,
                thread.ticket().value(),
                thread.side().name());
    }

    private static Shown shown(Row row) {
        return new Shown(
                place(row),
                Optional.ofNullable(row.getUUID("conversation_id")).map(ConversationId::new),
                row.getLong("changes"),
                row.getLong("shown_note"),
                row.getInteger("attempts"));
    }

    /** The place of a row that has one. */
    static Place place(Row row) {
        return new Place(
                Platform.valueOf(row.getString("platform")),
                row.getString("space"),
                row.getString("channel"),
                row.getString("thread"));
    }

    private static TicketNumber number(Row row) {
        return new TicketNumber(row.getInteger("number"));
    }

    /** A thread that one worker has the right to bring up to date. */
    record ClaimedThread(TenantId tenant, TicketThread thread) {}

    /**
     * What a thread shows so far.
     *
     * @param conversation empty until something stands there
     * @param changes how much has happened to the ticket
     * @param note the last one that stands there
     */
    record Shown(Place place, Optional<ConversationId> conversation, long changes, long note, int attempts) {}
}
