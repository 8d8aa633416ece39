package dev.patchbay.ticket;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.Transaction;
import dev.patchbay.ticket.TicketState.FieldChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Who changed what of a ticket and when, in the transaction of the change; everybody is told once it is durable. */
final class TicketHistory {

    private final EventStream events;

    TicketHistory(EventStream events) {
        this.events = events;
    }

    void created(Transaction transaction, Caller caller, StoredTicket ticket, Instant at) {
        record(transaction, caller, ticket, "created", ticket.state().changesFrom(Optional.empty()), at);
    }

    void edited(Transaction transaction, Caller caller, TicketState before, StoredTicket ticket, Instant at) {
        TicketState after = ticket.state();
        record(transaction, caller, ticket, outcome(before, after), after.changesFrom(Optional.of(before)), at);
    }

    void noted(Transaction transaction, Caller caller, StoredTicket ticket, long note, Instant at) {
        record(transaction, caller, ticket, "noted", List.of(added("note", Long.toString(note))), at);
    }

    void deleted(Transaction transaction, Caller caller, StoredTicket ticket, Instant at) {
        record(transaction, caller, ticket, "deleted", List.of(added("deleted", "true")), at);
    }

    private void record(
            Transaction transaction,
            Caller caller,
            StoredTicket ticket,
            String outcome,
            List<FieldChange> changes,
            Instant at) {
        changes.forEach(change -> transaction.update(
                """
                INSERT INTO ticket_change (tenant_id, number, person_id, at, field, old_value, new_value)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                caller.tenant().value(),
                ticket.shown().number().value(),
                caller.person().value(),
                at.atOffset(ZoneOffset.UTC),
                change.field(),
                change.before().orElse(null),
                change.after().orElse(null)));
        events.record(
                transaction,
                new Event.TicketChanged(
                        caller.tenant(),
                        Optional.of(caller.person()),
                        ticket.conversation(),
                        ticket.shown().number(),
                        outcome));
    }

    private static FieldChange added(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }

    private static String outcome(TicketState before, TicketState after) {
        if (before.status() != after.status()) {
            if (after.status() == TicketStatus.CLOSED) {
                return "closed";
            }
            if (after.status() == TicketStatus.OPEN && before.status() != TicketStatus.PENDING) {
                return "reopened";
            }
        }
        return before.assignee().equals(after.assignee()) ? "updated" : "assigned";
    }
}
