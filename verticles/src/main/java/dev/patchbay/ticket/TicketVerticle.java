package dev.patchbay.ticket;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import java.time.Clock;

/** Keeps the tickets of every tenant, and holds people to what their role allows. */
public final class TicketVerticle extends ActorVerticle<TicketCommand, TicketReply> {

    private static final int WORKERS = 8;

    private final Tickets tickets;

    public TicketVerticle(Database database, People people, EventStream events, Clock clock) {
        super(Addresses.TICKET, WORKERS);
        this.tickets = new Tickets(database, people, events, clock);
    }

    @Override
    protected TicketReply handle(TicketCommand command) {
        refuseUnlessAllowed(command);
        return switch (command) {
            case CreateTicket wish -> tickets.create(wish);
            case ShowTicket wish -> tickets.show(wish);
            case ListTickets wish -> tickets.list(wish);
            case AddNote wish -> tickets.note(wish);
            case AssignTicket wish -> tickets.assign(wish);
            case CloseTicket wish -> tickets.close(wish);
            case UpdateTicket wish -> tickets.update(wish);
            case DeleteTicket wish -> tickets.delete(wish);
        };
    }

    private static void refuseUnlessAllowed(TicketCommand command) {
        Role role = command.caller().role();
        boolean allowed =
                switch (command) {
                    case CreateTicket wish -> true;
                    case ShowTicket wish -> true;
                    case ListTickets wish -> true;
                    case DeleteTicket wish -> role == Role.ADMIN;
                    case AddNote wish -> role.isStaff();
                    case AssignTicket wish -> role.isStaff();
                    case CloseTicket wish -> role.isStaff();
                    case UpdateTicket wish -> role.isStaff();
                };
        if (!allowed) {
            throw new Failure(
                    ErrorCode.FORBIDDEN,
                    command instanceof DeleteTicket
                            ? "Only an admin may delete a ticket."
                            : "Only the people of the service desk may change a ticket.");
        }
    }
}
