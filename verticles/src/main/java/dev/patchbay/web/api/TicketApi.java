package dev.patchbay.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.ClearableField;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.web.http.Answer;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ticket operations of the contract: each is one command to the ticket actor. */
final class TicketApi {

    private static final int PAGE = 50;

    private final Bus bus;

    TicketApi(Bus bus) {
        this.bus = bus;
    }

    record NewTicket(String title, Optional<String> customer, Optional<String> priority, Optional<String> details) {}

    /** What is sent of a ticket; a field sent as null is here like one that was not, see {@link ApiRequest#cleared}. */
    record TicketChange(
            Optional<String> title,
            Optional<String> priority,
            Optional<String> status,
            Optional<String> assignee,
            Optional<String> customer,
            @JsonProperty("snoozed_until") Optional<String> snoozedUntil,
            Optional<EscalationChange> escalation) {}

    record EscalationChange(String reason) {}

    record NewNote(String text) {}

    Answer create(ApiRequest request) {
        NewTicket wanted = request.body(NewTicket.class);
        Ticket ticket = ask(new TicketCommand.CreateTicket(
                request.caller(),
                request.idempotencyKey(),
                wanted.title(),
                wanted.customer(),
                wanted.priority()
                        .map(word -> ApiRequest.constant(word, Priority.class))
                        .orElse(Priority.NORMAL),
                Optional.empty(),
                wanted.details(),
                Optional.empty()));
        return ticket(201, ticket)
                .with("Location", "/api/tickets/" + ticket.number().value());
    }

    Answer list(ApiRequest request) {
        Optional<TicketStatus> status = request.word("status", TicketStatus.class);
        int limit = request.integer("limit").orElse(PAGE);
        TicketReply reply = bus.call(
                Addresses.TICKET,
                new TicketCommand.ListTickets(
                        request.caller(),
                        status.map(Set::of).orElse(Set.of()),
                        request.text("customer"),
                        request.text("assignee"),
                        limit,
                        request.integer("before").map(TicketNumber::new),
                        request.truth("snoozed")));
        TicketReply.TicketsListed listed = (TicketReply.TicketsListed) reply;
        List<TicketView> tickets =
                listed.tickets().stream().map(TicketView::listed).toList();
        return json(
                200,
                new TicketView.Page(
                        tickets,
                        listed.more() ? Optional.of(next(request, limit, tickets.getLast())) : Optional.empty()));
    }

    Answer show(ApiRequest request) {
        return ticket(200, ask(new TicketCommand.ShowTicket(request.caller(), request.number())));
    }

    Answer update(ApiRequest request) {
        TicketChange change = request.body(TicketChange.class);
        try {
            return ticket(
                    200,
                    ask(new TicketCommand.UpdateTicket(
                            request.caller(),
                            request.number(),
                            request.version(),
                            change.title(),
                            change.priority().map(word -> ApiRequest.constant(word, Priority.class)),
                            change.status().map(word -> ApiRequest.constant(word, TicketStatus.class)),
                            change.assignee(),
                            change.customer(),
                            request.cleared(ClearableField.class),
                            change.snoozedUntil().map(ApiRequest::instant),
                            change.escalation().map(EscalationChange::reason))));
        } catch (Failure refused) {
            throw refused.code() == ErrorCode.CONFLICT && request.version().isPresent()
                    ? new Failure(ErrorCode.PRECONDITION_FAILED, refused.getMessage(), refused)
                    : refused;
        }
    }

    Answer delete(ApiRequest request) {
        bus.call(Addresses.TICKET, new TicketCommand.DeleteTicket(request.caller(), request.number()));
        return Answer.empty(204);
    }

    Answer note(ApiRequest request) {
        return ticket(
                201,
                ask(new TicketCommand.AddNote(
                        request.caller(),
                        request.idempotencyKey(),
                        request.number(),
                        request.body(NewNote.class).text())));
    }

    Answer reply(ApiRequest request) {
        return ticket(
                201,
                ask(new TicketCommand.AddReply(
                        request.caller(),
                        request.idempotencyKey(),
                        request.number(),
                        request.body(NewNote.class).text(),
                        Optional.empty())));
    }

    private Ticket ask(TicketCommand command) {
        return ((TicketReply.TicketShown) bus.call(Addresses.TICKET, command)).ticket();
    }

    private static String next(ApiRequest request, int limit, TicketView last) {
        Stream<String> kept = Stream.of("status", "customer", "assignee").flatMap(name -> request.text(name).stream()
                .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        String snoozed =
                request.truth("snoozed").map(only -> "&snoozed=" + only).orElse("");
        return "/api/tickets?limit=" + limit + "&before=" + last.number() + kept.collect(Collectors.joining())
                + snoozed;
    }

    private static Answer ticket(int status, Ticket ticket) {
        return json(status, TicketView.of(ticket)).with("ETag", "\"" + ticket.version() + "\"");
    }

    private static Answer json(int status, Object value) {
        return Answer.content(status, "application/json", Buffer.buffer(WireJson.write(value)));
    }
}
