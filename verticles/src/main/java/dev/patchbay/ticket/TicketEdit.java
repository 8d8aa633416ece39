package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.ClearableField;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants of a ticket: the fields that are present, and those that are to be empty.
 *
 * @param version the one that was seen, when a change in between must not be overwritten
 */
record TicketEdit(
        Optional<Integer> version,
        Optional<String> title,
        Optional<Priority> priority,
        Optional<TicketStatus> status,
        Optional<PersonId> assignee,
        Optional<String> customer,
        Set<ClearableField> cleared,
        Optional<Instant> snoozedUntil,
        Optional<StoredEscalation> escalation) {

    /** The state the ticket is to be in; refused when the edit does not fit the ticket as it stands. */
    TicketState applyTo(StoredTicket ticket) {
        TicketState now = ticket.state();
        TicketStatus next = status.orElse(now.status());
        refuseStale(ticket.shown());
        refuseLeavingClosed(ticket.shown());
        refuseBringingUpSolved(ticket.shown(), next);
        refuseAnotherReason(ticket);
        boolean solved = TicketState.isSolved(next);
        return new TicketState(
                title.orElse(now.title()),
                changed(ClearableField.CUSTOMER, customer, now.customer()),
                priority.orElse(now.priority()),
                next,
                changed(ClearableField.ASSIGNEE, assignee, now.assignee()),
                solved ? Optional.empty() : changed(ClearableField.SNOOZED_UNTIL, snoozedUntil, stillSnoozed(now)),
                solved ? Optional.empty() : escalated(now));
    }

    private <T> Optional<T> changed(ClearableField field, Optional<T> wanted, Optional<T> now) {
        return cleared.contains(field) ? Optional.empty() : wanted.or(() -> now);
    }

    /** What is escalated is not left out of the way. */
    private Optional<Instant> stillSnoozed(TicketState now) {
        return escalation.isPresent() && now.escalation().isEmpty() ? Optional.empty() : now.snoozedUntil();
    }

    /** Who escalated first stands. */
    private Optional<StoredEscalation> escalated(TicketState now) {
        return cleared.contains(ClearableField.ESCALATION)
                ? Optional.empty()
                : now.escalation().or(() -> escalation);
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

    private void refuseBringingUpSolved(Ticket ticket, TicketStatus next) {
        if (TicketState.isSolved(next) && (snoozedUntil.isPresent() || escalation.isPresent())) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "%s is %s. Open it again first.".formatted(ticket.number(), word(next)));
        }
    }

    private void refuseAnotherReason(StoredTicket ticket) {
        Optional<StoredEscalation> now = ticket.state().escalation();
        boolean another = now.isPresent()
                && escalation.isPresent()
                && !now.get().reason().equals(escalation.get().reason());
        if (another && !cleared.contains(ClearableField.ESCALATION)) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "%s is escalated already: %s"
                            .formatted(ticket.shown().number(), now.get().reason()));
        }
    }

    private static String word(TicketStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
