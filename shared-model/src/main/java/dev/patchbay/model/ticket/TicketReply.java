package dev.patchbay.model.ticket;

import java.util.List;

/** What the ticket actor answers; a refusal is a failure from the catalogue. */
public sealed interface TicketReply {

    /** The ticket as it stands after the command. */
    record TicketShown(Ticket ticket) implements TicketReply {}

    record TicketsListed(List<Ticket> tickets, boolean more) implements TicketReply {
        public TicketsListed {
            tickets = List.copyOf(tickets);
        }
    }

    record TicketDeleted(TicketNumber ticket) implements TicketReply {}
}
