package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketStatus;
import java.util.Optional;

/**
 * What somebody wants of a ticket: the fields that are present.
 *
 * @param version the one that was seen, when a change in between must not be overwritten
 */
record TicketEdit(
        Optional<Integer> version,
        Optional<String> title,
        Optional<Priority> priority,
        Optional<TicketStatus> status,
        Optional<PersonId> assignee) {

    static TicketEdit to(TicketStatus status) {
        return new TicketEdit(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(status), Optional.empty());
    }

    static TicketEdit to(Person assignee) {
        return new TicketEdit(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(assignee.id()));
    }

    /** The state the ticket is to be in; refused when the edit does not fit the ticket as it stands. */
    TicketState applyTo(StoredTicket ticket) {
        refuseStale(ticket.shown());
        refuseLeavingClosed(ticket.shown());
        TicketState now = ticket.state();
        return new TicketState(
                title.orElse(now.title()),
                now.customer(),
                priority.orElse(now.priority()),
                status.orElse(now.status()),
                assignee.or(now::assignee));
    }

    private void refuseStale(Ticket ticket) {
        if (version.isPresent() && version.get() != ticket.version()) {
            throw new Failure(
                    ErrorCode.CONFLICT,
                    "%s is at version %d, not %d.".formatted(ticket.number(), ticket.version(), version.get()));
        }
    }

    private void refuseLeavingClosed(Ticket ticket) {
        boolean elsewhere = status.filter(wanted -> wanted != TicketStatus.CLOSED && wanted != TicketStatus.OPEN)
                .isPresent();
        if (ticket.status() == TicketStatus.CLOSED && elsewhere) {
            throw new Failure(ErrorCode.INVALID_REQUEST, ticket.number() + " is closed. Open it again first.");
        }
    }
}
