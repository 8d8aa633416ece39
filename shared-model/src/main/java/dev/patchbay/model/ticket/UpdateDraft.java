package dev.patchbay.model.ticket;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An update while it is put together. */
final class UpdateDraft {

    private final Caller caller;
    private final TicketNumber ticket;
    Optional<Integer> version;
    Optional<String> title;
    Optional<Priority> priority;
    Optional<TicketStatus> status;
    Optional<String> assignee;
    Optional<String> customer;
    Set<ClearableField> cleared;
    Optional<Instant> snoozedUntil;
    Optional<String> escalation;

    UpdateDraft(UpdateTicket update) {
        this.caller = update.caller();
        this.ticket = update.ticket();
        this.version = update.version();
        this.title = update.title();
        this.priority = update.priority();
        this.status = update.status();
        this.assignee = update.assignee();
        this.customer = update.customer();
        this.cleared = update.cleared();
        this.snoozedUntil = update.snoozedUntil();
        this.escalation = update.escalation();
    }

    UpdateTicket update() {
        return new UpdateTicket(
                caller,
                ticket,
                version,
                title,
                priority,
                status,
                assignee,
                customer,
                cleared,
                snoozedUntil,
                escalation);
    }
}
