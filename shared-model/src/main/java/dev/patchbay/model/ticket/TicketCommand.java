package dev.patchbay.model.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.Caller;
import java.util.Optional;
import java.util.Set;

/**
 * What the ticket actor is asked. The MSP's own people may do everything but delete, which is for admins. A customer's
 * own user opens tickets and sees those they reported, without the notes; anybody else's are not there for them.
 */
public sealed interface TicketCommand {

    Caller caller();

    /**
     * Opens a ticket.
     *
     * @param request names this wish of this caller, 1 to 200 characters; the same one twice opens one ticket
     * @param title 1 to {@value Ticket#LONGEST_TITLE} characters
     * @param customer up to {@value Ticket#LONGEST_CUSTOMER} characters
     */
    record CreateTicket(
            Caller caller,
            String request,
            String title,
            Optional<String> customer,
            Priority priority,
            Optional<ConversationId> conversation)
            implements TicketCommand {}

    record ShowTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /**
     * Lists tickets without their notes, the newest first.
     *
     * @param statuses those that are wanted; none means any
     * @param assignee a name or an email; "me" is the caller. A customer's own user sees theirs whoever has them
     * @param limit 1 to 100
     * @param before only tickets with a smaller number; for the next page
     */
    record ListTickets(
            Caller caller,
            Set<TicketStatus> statuses,
            Optional<String> customer,
            Optional<String> assignee,
            int limit,
            Optional<TicketNumber> before)
            implements TicketCommand {

        public ListTickets {
            statuses = Set.copyOf(statuses);
        }
    }

    /** Adds an internal note of 1 to {@value Ticket#LONGEST_NOTE} characters; {@code request} as in {@link CreateTicket}. */
    record AddNote(Caller caller, String request, TicketNumber ticket, String text) implements TicketCommand {}

    /** Gives the ticket to one of the MSP's people by name, first name or email; "me" is the caller. */
    record AssignTicket(Caller caller, TicketNumber ticket, String assignee) implements TicketCommand {}

    /** Closes the ticket; one that is closed stays as it is. */
    record CloseTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /**
     * Changes the fields that are present; fails with {@code conflict} when {@code version} is not the current one. A
     * closed ticket is opened again by the status {@link TicketStatus#OPEN}, and takes no other.
     */
    record UpdateTicket(
            Caller caller,
            TicketNumber ticket,
            Optional<Integer> version,
            Optional<String> title,
            Optional<Priority> priority,
            Optional<TicketStatus> status,
            Optional<String> assignee)
            implements TicketCommand {}

    /** Takes a ticket out of every list; admins only. Its row stays for the audit. */
    record DeleteTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}
}
