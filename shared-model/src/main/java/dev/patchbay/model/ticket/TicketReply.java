package dev.patchbay.model.ticket;

import java.util.List;

/** What the ticket actor answers; a refusal is a failure from the catalogue. */
public sealed interface TicketReply {

    /**
     * The ticket as it stands after the command.
     *
     * @param changed false when there was nothing to do: only shown, closed already, or asked twice
     */
    record TicketShown(Ticket ticket, boolean changed) implements TicketReply {}

    record TicketsListed(List<Ticket> tickets, boolean more) implements TicketReply {
        public TicketsListed {
            tickets = List.copyOf(tickets);
        }
    }

    record TicketDeleted(TicketNumber ticket) implements TicketReply {}
}
