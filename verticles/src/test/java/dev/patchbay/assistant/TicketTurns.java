package dev.patchbay.assistant;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.patchbay.analytics.AnalyticsVerticle;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.ticket.TicketVerticle;
import io.vertx.core.Deployable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns about tickets in one thread, with the real ticket actor behind the steps. */
final class TicketTurns implements AutoCloseable {

    private static final Place PLACE = new Place(Platform.SLACK, "T1", "C1", "1.1");

    private final World world;
    private final List<String> deployments = new ArrayList<>();
    private final ConversationId conversation = ConversationId.random();
    private long lastMessage;

    TicketTurns(World world) throws Exception {
        this.world = world;
        People people = new People(world.database(), world.clock());
        EventStream events = new EventStream(world.bus(), world.clock());
        FileStore files = new FileStore(world.database(), world.storage().folder(), world.clock());
        List<Deployable> actors = List.of(
                new TicketVerticle(world.bus(), world.database(), people, events, world.clock(), Map.of(), true),
                new AnalyticsVerticle(
                        world.bus(),
                        world.database(),
                        files,
                        events,
                        world.storage().folder().folder("lake"),
                        EngineLimits.defaults(),
                        world.clock()),
                new AssistantVerticle(world.bus(), world.database(), world.clock(), 4));
        for (Deployable actor : actors) {
            deployments.add(world.vertx().deployVerticle(actor).await(10, SECONDS));
        }
    }

    Reply run(RunTurn turn) {
        return done(turn).reply();
    }

    /** What is left to say where the ticket's card stands already. */
    Optional<String> beside(Caller caller, Audience audience, String text) {
        return done(turn(caller, audience, text, Optional.empty(), Addressing.DIRECT))
                .beside()
                .map(TicketTurns::text);
    }

    Optional<String> beside(Caller caller, Audience audience, Submission form) {
        return done(filled(caller, audience, form)).beside().map(TicketTurns::text);
    }

    private TurnDone done(RunTurn turn) {
        return (TurnDone) world.bus().call(Addresses.ASSISTANT, turn);
    }

    Reply say(Caller caller, Audience audience, String text) {
        return run(turn(caller, audience, text, Optional.empty(), Addressing.DIRECT));
    }

    /** Says something without speaking to us. */
    Reply overheard(Caller caller, Audience audience, String text) {
        return run(turn(caller, audience, text, Optional.empty(), Addressing.THREAD));
    }

    RunTurn filled(Caller caller, Audience audience, Submission form) {
        return turn(caller, audience, "(a form)", Optional.of(form), Addressing.DIRECT);
    }

    private RunTurn turn(
            Caller caller, Audience audience, String text, Optional<Submission> form, Addressing addressing) {
        return new RunTurn(
                caller,
                conversation,
                ++lastMessage,
                world.clock().instant(),
                text,
                List.of(),
                List.of(),
                form,
                audience,
                List.of(),
                PLACE,
                addressing,
                TurnId.random());
    }

    List<Ticket> tickets(Caller caller) {
        return ((TicketsListed) world.bus()
                        .call(
                                Addresses.TICKET,
                                new ListTickets(
                                        caller, Set.of(), Optional.empty(), Optional.empty(), 10, Optional.empty())))
                .tickets();
    }

    static List<String> labels(Reply reply) {
        return reply.buttons().stream().map(Button::label).toList();
    }

    static String text(Reply reply) {
        return ((Block.Text) reply.blocks().getFirst()).text();
    }

    static Ticket card(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.TicketCard.class::isInstance)
                .map(block -> ((Block.TicketCard) block).ticket())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        for (String deployment : deployments) {
            world.vertx().undeploy(deployment).await(30, SECONDS);
        }
    }
}
