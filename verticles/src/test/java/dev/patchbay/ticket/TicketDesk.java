package dev.patchbay.ticket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The deployed actor, asked over the bus. */
final class TicketDesk implements AutoCloseable {

    private final World world;
    private final String deployment;

    TicketDesk(World world) throws Exception {
        this(world, Map.of());
    }

    TicketDesk(World world, Map<TenantId, Place> internalPlaces) throws Exception {
        this.world = world;
        TicketVerticle actor = new TicketVerticle(
                world.bus(),
                world.database(),
                new People(world.database(), world.clock()),
                new EventStream(world.bus(), world.clock()),
                world.clock(),
                internalPlaces,
                true);
        this.deployment = world.vertx().deployVerticle(actor).await(10, SECONDS);
    }

    Future<TicketReply> send(TicketCommand command) {
        return world.bus().ask(Addresses.TICKET, command);
    }

    TicketShown ask(TicketCommand command) {
        return (TicketShown) reply(command);
    }

    Ticket ticket(TicketCommand command) {
        return ask(command).ticket();
    }

    TicketsListed list(ListTickets command) {
        return (TicketsListed) reply(command);
    }

    TicketReply reply(TicketCommand command) {
        return world.bus().call(Addresses.TICKET, command);
    }

    Failure refusal(TicketCommand command) {
        return catchThrowableOfType(Failure.class, () -> reply(command));
    }

    Ticket open(Caller caller, String title) {
        return ticket(wish(caller, title));
    }

    static CreateTicket wish(Caller caller, String title) {
        return new CreateTicket(
                caller, UUID.randomUUID().toString(), title, Optional.of("Acme"), Priority.HIGH, Optional.empty());
    }

    static ListTickets everything(Caller caller) {
        return new ListTickets(caller, Set.of(), Optional.empty(), Optional.empty(), 100, Optional.empty());
    }

    static UpdateTicket status(Caller caller, TicketNumber ticket, TicketStatus status) {
        return UpdateTicket.of(caller, ticket).withStatus(status);
    }

    @Override
    public void close() throws Exception {
        world.vertx().undeploy(deployment).await(10, SECONDS);
    }
}
