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

    record Create(String title, Optional<String> customer, Optional<Priority> priority) implements TicketIntent {}

    record Show(Optional<TicketNumber> ticket) implements TicketIntent {}

    /**
     * A list of tickets.
     *
     * @param statuses none means any
     * @param mine only those assigned to who asks
     */
    record Browse(Set<TicketStatus> statuses, Optional<String> customer, boolean mine) implements TicketIntent {
        public Browse {
            statuses = Set.copyOf(statuses);
        }
    }

    record Note(Optional<TicketNumber> ticket, String text) implements TicketIntent {}

    /** Assigns to a name, an email, or "me". */
    record Assign(Optional<TicketNumber> ticket, String assignee) implements TicketIntent {}

    record Close(Optional<TicketNumber> ticket) implements TicketIntent {}

    record SetStatus(Optional<TicketNumber> ticket, TicketStatus status) implements TicketIntent {}

    record SetPriority(Optional<TicketNumber> ticket, Priority priority) implements TicketIntent {}

    /**
     * Half a command.
     *
     * @param whatIsMissing a question to ask back
     * @param example a whole command of that kind
     */
    record Incomplete(String whatIsMissing, String example) implements TicketIntent {}
}
