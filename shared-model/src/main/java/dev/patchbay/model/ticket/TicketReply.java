package dev.patchbay.model.ticket;

import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.Reply;
import java.util.List;
import java.util.Optional;

/** What the ticket actor answers; a refusal is a failure from the catalogue. */
public sealed interface TicketReply {

    /**
     * The ticket as it stands after the command.
     *
     * @param changed false when there was nothing to do: only shown, closed already, or asked twice
     */
    record TicketShown(Ticket ticket, boolean changed) implements TicketReply {}

    record CardDrawn(Reply card) implements TicketReply {}

    /** @param snoozed how many more there are that were left out because they are snoozed */
    record TicketsListed(List<Ticket> tickets, boolean more, int snoozed) implements TicketReply {
        public TicketsListed {
            tickets = List.copyOf(tickets);
        }

        /** A list that leaves none out. */
        public TicketsListed(List<Ticket> tickets, boolean more) {
            this(tickets, more, 0);
        }
    }

    record TicketDeleted(TicketNumber ticket) implements TicketReply {}

    record ThreadFound(Optional<TicketThread> thread) implements TicketReply {}

    record MirrorSet() implements TicketReply {}

    record FormDrafted(Form form) implements TicketReply {}

    /** Nothing is wrong when there are no errors. */
    record FormChecked(List<FieldError> errors) implements TicketReply {
        public FormChecked {
            errors = List.copyOf(errors);
        }
    }
}
