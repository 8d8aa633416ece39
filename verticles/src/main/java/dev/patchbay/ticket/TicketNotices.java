package dev.patchbay.ticket;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of what waits to be announced to the MSP's own people, each with the one place it goes to. */
final class TicketNotices {

    private final Database database;
    private final TicketThreads threads;
    private final MirrorPlaces places;
    private final TicketAttention attention;
    private final Runnable stored;

    /** @param stored run once a notice is durable */
    TicketNotices(
            Database database, TicketThreads threads, MirrorPlaces places, TicketAttention attention, Runnable stored) {
        this.database = database;
        this.threads = threads;
        this.places = places;
        this.attention = attention;
        this.stored = stored;
    }

    /** Into the channel that all read, else into the ticket's own thread. */
    void escalated(Transaction transaction, TenantId tenant, Ticket ticket, Escalation escalation) {
        String text = "%s escalated %s: %s".formatted(escalation.by(), named(ticket), escalation.reason());
        places.find(transaction, tenant)
                .map(place -> new Target(place, Optional.empty()))
                .or(() -> ownThread(transaction, ticket.number()))
                .ifPresent(target -> add(transaction, tenant, ticket.number(), text, target));
    }

    /**
     * Into the ticket's own thread, else to where it was snoozed, else into the channel that all read; before the
     * snooze ends.
     */
    void woken(Transaction transaction, TenantId tenant, Ticket ticket, String why) {
        String text = "Awake again: %s. %s".formatted(named(ticket), why);
        ownThread(transaction, ticket.number())
                .or(() -> attention
                        .snoozedAt(transaction, ticket.number())
                        .or(() -> places.find(transaction, tenant))
                        .map(place -> new Target(place, Optional.empty())))
                .ifPresent(target -> add(transaction, tenant, ticket.number(), text, target));
    }

    private Optional<Target> ownThread(Transaction transaction, TicketNumber number) {
        return threads.internalPlace(transaction, number)
                .map(place -> new Target(place, Optional.of(TicketMirror.internalCard(number))));
    }

    private static String named(Ticket ticket) {
        return Stream.of(Stream.of(ticket.number().toString(), ticket.title()), ticket.customer().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }

    private void add(Transaction transaction, TenantId tenant, TicketNumber number, String text, Target target) {
        transaction.update(
                """
                INSERT INTO ticket_notice (tenant_id, number, text, platform, space, channel, thread, below)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                tenant.value(),
                number.value(),
                text,
                target.place().platform().name(),
                target.place().space(),
                target.place().channel(),
                target.place().thread(),
                target.below().orElse(null));
        transaction.afterCommit(stored);
    }

    /** Claims a notice that is due. */
    Optional<ClaimedNotice> claim(Duration hold) {
        return database.acrossTenants(transaction -> transaction.first(
                "SELECT tenant, notice FROM claim_ticket_notice($1)",
                row -> new ClaimedNotice(new TenantId(row.getUUID("tenant")), row.getLong("notice")),
                Interval.of(hold)));
    }

    /** Frees the claims of a process that is gone. */
    void release() {
        database.acrossTenants(transaction -> transaction.list("SELECT release_ticket_notices()", row -> row));
    }

    Optional<Notice> find(Transaction transaction, long notice) {
        return transaction.first(
                """
                SELECT n.number, n.text, n.platform, n.space, n.channel, n.thread, n.below, n.attempts,
                       t.number IS NOT NULL AS has_thread
                FROM ticket_notice n
                LEFT JOIN ticket_thread t ON t.tenant_id = n.tenant_id AND t.number = n.number AND t.side = 'INTERNAL'
                WHERE n.notice_id = $1
                """,
                TicketNotices::notice,
                notice);
    }

    void remove(Transaction transaction, long notice) {
        transaction.update("DELETE FROM ticket_notice WHERE notice_id = $1", notice);
    }

    /** Gives the claim back, to try again later. */
    void postpone(Transaction transaction, long notice, Duration delay) {
        transaction.update(
                "UPDATE ticket_notice SET claimed_until = NULL, due_at = now() + $2 WHERE notice_id = $1",
                notice,
                Interval.of(delay));
    }

    private static Notice notice(Row row) {
        return new Notice(
                new TicketNumber(row.getInteger("number")),
                row.getString("text"),
                new Target(TicketThreads.place(row), Optional.ofNullable(row.getString("below"))),
                row.getInteger("attempts"),
                row.getBoolean("has_thread"));
    }

    /** A notice that one worker has the right to announce. */
    record ClaimedNotice(TenantId tenant, long notice) {}

    /**
     * What is to be announced.
     *
     * @param attempts 1 for the first
     * @param hasThread true when the ticket's card stands in a thread of the MSP's own
     */
    record Notice(TicketNumber ticket, String text, Target target, int attempts, boolean hasThread) {}

    /** @param below as in {@link dev.patchbay.model.chat.ConversationCommand.Announce} */
    record Target(Place place, Optional<String> below) {}
}
