package dev.patchbay.model.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.Caller;
import java.util.Optional;

/** What the ticket actor is asked. */
public sealed interface TicketCommand {

    Caller caller();

    /**
     * Opens a ticket.
     *
     * @param request names this wish; the same one twice opens one ticket
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
     * Lists tickets, the newest first.
     *
     * @param limit 1 to 100
     * @param before only tickets with a smaller number; for the next page
     */
    record ListTickets(
            Caller caller,
            Optional<TicketStatus> status,
            Optional<String> customer,
            int limit,
            Optional<TicketNumber> before)
            implements TicketCommand {}

    /** Adds an internal note; {@code request} makes a repeated wish harmless. */
    record AddNote(Caller caller, String request, TicketNumber ticket, String text) implements TicketCommand {}

    /** Gives the ticket to a person by name or email; "me" is the caller. */
    record AssignTicket(Caller caller, TicketNumber ticket, String assignee) implements TicketCommand {}

    record CloseTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /** Changes the fields that are present; fails with {@code conflict} when {@code version} is not the current one. */
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
