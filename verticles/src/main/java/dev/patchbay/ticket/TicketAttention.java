package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.pgclient.data.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows that say which tickets are out of the way for a while, and which need more than who works on them. */
final class TicketAttention {

    private final Database database;

    TicketAttention(Database database) {
        this.database = database;
    }

    /**
     * Keeps what changed of it.
     *
     * @param origin where it was said, when it was said in a chat
     */
    void save(
            Transaction transaction,
            TenantId tenant,
            TicketNumber number,
            TicketState before,
            TicketState after,
            Optional<TicketOrigin> origin) {
        if (!before.snoozedUntil().equals(after.snoozedUntil())) {
            clear(transaction, "DELETE FROM ticket_snooze WHERE number = $1", number);
            after.snoozedUntil().ifPresent(until -> snooze(transaction, tenant, number, until, origin));
        }
        if (!before.escalation().equals(after.escalation())) {
            clear(transaction, "DELETE FROM ticket_escalation WHERE number = $1", number);
            after.escalation().ifPresent(escalation -> escalate(transaction, tenant, number, escalation));
        }
    }

    /** Forgets all of it, with the ticket. */
    void forget(Transaction transaction, TicketNumber number) {
        clear(transaction, "DELETE FROM ticket_snooze WHERE number = $1", number);
        clear(transaction, "DELETE FROM ticket_escalation WHERE number = $1", number);
    }

    private static void clear(Transaction transaction, String delete, TicketNumber number) {
        transaction.update(delete, number.value());
    }

    private static void snooze(
            Transaction transaction,
            TenantId tenant,
            TicketNumber number,
            Instant until,
            Optional<TicketOrigin> origin) {
        Optional<Place> ours = origin.filter(TicketAttention::isOurs).map(TicketOrigin::place);
        transaction.update(
                """
                INSERT INTO ticket_snooze (tenant_id, number, wakes_at, platform, space, channel, thread)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                tenant.value(),
                number.value(),
                until.atOffset(ZoneOffset.UTC),
                ours.map(Place::platform).map(Platform::name).orElse(null),
                ours.map(Place::space).orElse(null),
                ours.map(Place::channel).orElse(null),
                ours.map(Place::thread).orElse(null));
    }

    /** A customer is not told that we come back to it; and the web shows what was asked there, nothing else. */
    private static boolean isOurs(TicketOrigin origin) {
        return origin.audience().kind() != Audience.Kind.CUSTOMER
                && origin.place().platform() != Platform.WEB;
    }

    private static void escalate(
            Transaction transaction, TenantId tenant, TicketNumber number, StoredEscalation escalation) {
        transaction.update(
                """
                INSERT INTO ticket_escalation (tenant_id, number, person_id, at, reason) VALUES ($1, $2, $3, $4, $5)
                """,
                tenant.value(),
                number.value(),
                escalation.by().value(),
                escalation.at().atOffset(ZoneOffset.UTC),
                escalation.reason());
    }

    /** Where a ticket was snoozed, when that was in a chat of our own. */
    Optional<Place> snoozedAt(Transaction transaction, TicketNumber number) {
        return transaction.first(
                """
                SELECT platform, space, channel, thread FROM ticket_snooze
                WHERE number = $1 AND platform IS NOT NULL
                """,
                TicketThreads::place,
                number.value());
    }

    /** Claims a snoozed ticket whose time has come. */
    Optional<DueTicket> claim(Instant now, Duration hold) {
        return database.acrossTenants(transaction -> transaction.first(
                "SELECT tenant, ticket FROM claim_snoozed_ticket($1, $2)",
                row -> new DueTicket(new TenantId(row.getUUID("tenant")), new TicketNumber(row.getInteger("ticket"))),
                now.atOffset(ZoneOffset.UTC),
                Interval.of(hold)));
    }

    /** A ticket that one worker has the right to wake. */
    record DueTicket(TenantId tenant, TicketNumber number) {}
}
