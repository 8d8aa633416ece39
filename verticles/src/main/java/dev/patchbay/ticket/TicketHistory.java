package dev.patchbay.ticket;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.Transaction;
import dev.patchbay.ticket.TicketState.FieldChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who changed what of a ticket and when, in the transaction of the change; everybody is told once it is durable. */
final class TicketHistory {

    /** Fields that no customer sees: what changes only these is nothing new in their thread. */
    private static final Set<String> OURS = Set.of(TicketState.SNOOZED_UNTIL, TicketState.ESCALATION);

    private final EventStream events;
    private final TicketThreads threads;
    private final Runnable changed;

    /** @param changed run once a change is durable */
    TicketHistory(EventStream events, TicketThreads threads, Runnable changed) {
        this.events = events;
        this.threads = threads;
        this.changed = changed;
    }

    void created(Transaction transaction, Caller caller, StoredTicket ticket, Instant at) {
        record(transaction, caller, ticket, "created", ticket.state().changesFrom(Optional.empty()), at);
    }

    void edited(Transaction transaction, Caller caller, TicketState before, StoredTicket ticket, Instant at) {
        edited(transaction, caller.tenant(), Optional.of(caller.person()), before, ticket, at);
    }

    /** @param person nobody where only a time has come */
    void edited(
            Transaction transaction,
            TenantId tenant,
            Optional<PersonId> person,
            TicketState before,
            StoredTicket ticket,
            Instant at) {
        TicketState after = ticket.state();
        record(transaction, tenant, person, ticket, outcome(before, after), after.changesFrom(Optional.of(before)), at);
    }

    void noted(Transaction transaction, Caller caller, StoredTicket ticket, NoteKind kind, long note, Instant at) {
        boolean internal = kind == NoteKind.INTERNAL;
        record(
                transaction,
                caller,
                ticket,
                internal ? "noted" : "replied",
                List.of(added(internal ? "note" : "reply", Long.toString(note))),
                at);
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
        record(transaction, caller.tenant(), Optional.of(caller.person()), ticket, outcome, changes, at);
    }

    private void record(
            Transaction transaction,
            TenantId tenant,
            Optional<PersonId> person,
            StoredTicket ticket,
            String outcome,
            List<FieldChange> changes,
            Instant at) {
        changes.forEach(change -> transaction.update(
                """
                INSERT INTO ticket_change (tenant_id, number, person_id, at, field, old_value, new_value)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                tenant.value(),
                ticket.shown().number().value(),
                person.map(PersonId::value).orElse(null),
                at.atOffset(ZoneOffset.UTC),
                change.field(),
                change.before().orElse(null),
                change.after().orElse(null)));
        if (changes.stream().map(FieldChange::field).allMatch(OURS::contains)) {
            threads.fallBehindAmongUs(transaction, ticket.shown().number());
        } else {
            threads.fallBehind(transaction, ticket.shown().number());
        }
        transaction.afterCommit(changed);
        events.record(
                transaction,
                new Event.TicketChanged(
                        tenant, person, ticket.conversation(), ticket.shown().number(), outcome));
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
        if (!before.escalation().equals(after.escalation()) && !after.isSolved()) {
            return after.escalation().isPresent() ? "escalated" : "deescalated";
        }
        if (!before.snoozedUntil().equals(after.snoozedUntil()) && !after.isSolved()) {
            return after.snoozedUntil().isPresent() ? "snoozed" : "woken";
        }
        return before.assignee().equals(after.assignee()) ? "updated" : "assigned";
    }
}
