package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants of the tickets. Where a ticket is named, no number means the one last spoken of in the
 * conversation: "close it".
 */
public sealed interface TicketIntent {

    /** Something about one ticket. */
    sealed interface OfTicket extends TicketIntent {
        Optional<TicketNumber> ticket();
    }

    record Create(String title, Optional<String> customer, Optional<Priority> priority) implements TicketIntent {}

    record Show(Optional<TicketNumber> ticket) implements OfTicket {}

    /**
     * A list of tickets.
     *
     * @param statuses none means any
     * @param mine only those assigned to who asks
     * @param snoozed those alone that are out of the way; others are listed without them, but where any are asked for
     */
    record Browse(Set<TicketStatus> statuses, Optional<String> customer, boolean mine, boolean snoozed)
            implements TicketIntent {
        public Browse {
            statuses = Set.copyOf(statuses);
        }

        public Browse(Set<TicketStatus> statuses, Optional<String> customer, boolean mine) {
            this(statuses, customer, mine, false);
        }
    }

    /** Something about a ticket whose number is longer than any there can be. */
    record OfNone(String number) implements TicketIntent {}

    /** For the MSP's own people. */
    record Note(Optional<TicketNumber> ticket, String text) implements OfTicket {}

    /** For both sides. */
    record Reply(Optional<TicketNumber> ticket, String text) implements OfTicket {}

    /** Assigns to a name, an email, or "me". */
    record Assign(Optional<TicketNumber> ticket, String assignee) implements OfTicket {}

    record Unassign(Optional<TicketNumber> ticket) implements OfTicket {}

    /** Has the cards of customers' tickets posted where this is said, or not any more. */
    record Mirror(boolean here) implements TicketIntent {}

    /** Names another customer, or none. */
    record SetCustomer(Optional<TicketNumber> ticket, Optional<String> customer) implements OfTicket {}

    record Close(Optional<TicketNumber> ticket) implements OfTicket {}

    record SetStatus(Optional<TicketNumber> ticket, TicketStatus status) implements OfTicket {}

    /** Puts it out of the way until a time, as {@link SnoozeTime} reads it. */
    record Snooze(Optional<TicketNumber> ticket, String until) implements OfTicket {}

    record Wake(Optional<TicketNumber> ticket) implements OfTicket {}

    record Escalate(Optional<TicketNumber> ticket, String reason) implements OfTicket {}

    record Deescalate(Optional<TicketNumber> ticket) implements OfTicket {}

    record SetPriority(Optional<TicketNumber> ticket, Priority priority) implements OfTicket {}

    /**
     * Half a command.
     *
     * @param whatIsMissing a question to ask back
     * @param example a whole command of that kind
     */
    record Incomplete(String whatIsMissing, String example) implements TicketIntent {}
}
