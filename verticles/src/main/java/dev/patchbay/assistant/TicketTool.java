package dev.patchbay.assistant;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.ticket.words.TicketButtons;
import dev.patchbay.ticket.words.TicketIntent;
import dev.patchbay.ticket.words.TicketIntent.OfTicket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Does what a message says about tickets, through the ticket actor. */
final class TicketTool {

    /** What fits a thread; the rest is counted. */
    private static final int LISTED = 10;

    private final Bus bus;

    TicketTool(Bus bus) {
        this.bus = bus;
    }

    Finding handle(RunTurn turn, TicketIntent intent, Context context) {
        return switch (intent) {
            case TicketIntent.Create create -> opened(turn, create);
            case TicketIntent.Browse browse -> list(turn, browse);
            case TicketIntent.Mirror mirror -> mirror(turn, mirror.here());
            case TicketIntent.OfNone none ->
                throw new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no ticket " + none.number() + ".");
            case TicketIntent.Incomplete incomplete ->
                new Finding.Said(incomplete.whatIsMissing() + " For example: " + incomplete.example(), List.of());
            case OfTicket about ->
                about.ticket()
                        .or(context::ticket)
                        .map(ticket -> touched(turn, about, ticket, context))
                        .orElseGet(TicketTool::which);
        };
    }

    /** Does what the turn's form says. */
    Finding take(RunTurn turn, Submission form, Context context) {
        TicketShown shown = ask(TicketWishes.submit(turn));
        Ticket ticket = shown.ticket();
        return form.form() == FormName.CREATE_TICKET
                ? opened(turn, ticket)
                : changed(turn, TicketSaid.done(turn, form, shown), ticket, context);
    }

    /** Passes a message of a ticket's customer thread on; the service desk's own people need no word back. */
    Finding relay(RunTurn turn) {
        ask(TicketWishes.relay(turn));
        return turn.caller().role().isStaff()
                ? new Finding.Relayed()
                : new Finding.Said("Passed on to the service desk.", List.of());
    }

    private Finding opened(RunTurn turn, TicketIntent.Create create) {
        return opened(turn, ask(TicketWishes.create(turn, create)).ticket());
    }

    /** In a customer's thread the card comes by itself, and is kept up to date. */
    private static Finding opened(RunTurn turn, Ticket ticket) {
        boolean mirrored = TicketTalk.opensThread(turn);
        String said = mirrored
                ? "Opened %s. What is written in this thread reaches the service desk.".formatted(ticket.number())
                : "Opened.";
        return finding(turn, said, ticket, !mirrored, Optional.empty());
    }

    private Finding touched(RunTurn turn, OfTicket intent, TicketNumber number, Context context) {
        TicketShown shown = ask(TicketWishes.of(turn, intent, number));
        String said = TicketSaid.done(turn, intent, shown);
        return intent instanceof TicketIntent.Show
                ? finding(turn, said, shown.ticket(), true, Optional.empty())
                : changed(turn, said, shown.ticket(), context);
    }

    /** A card that everybody sees has our buttons, which a contact's word leaves alone. */
    private static Finding changed(RunTurn turn, String said, Ticket ticket, Context context) {
        Optional<String> beside =
                turn.caller().role().isStaff() ? Optional.of(TicketSaid.beside(turn, ticket, said)) : Optional.empty();
        return finding(turn, said, ticket, !isAbout(context, ticket), beside);
    }

    private static boolean isAbout(Context context, Ticket ticket) {
        return context.thread().map(TicketThread::ticket).equals(Optional.of(ticket.number()));
    }

    /** Where a customer reads along, only what is written for them is shown. */
    private static Finding finding(RunTurn turn, String said, Ticket ticket, boolean shown, Optional<String> beside) {
        boolean customers = turn.audience().kind() == Audience.Kind.CUSTOMER;
        return new Finding.TicketTouched(
                said,
                customers ? ticket.forCustomer() : ticket,
                shown,
                TicketButtons.of(ticket, turn.caller().role(), turn.audience()),
                beside);
    }

    private Finding mirror(RunTurn turn, boolean here) {
        bus.call(Addresses.TICKET, TicketWishes.mirror(turn, here));
        return new Finding.Said(
                here
                        ? "From now on the cards of customers' tickets come into this channel. A reply below a card goes"
                                + " to the customer by its button Reply; everything else stays here."
                        : "Customers' tickets are not mirrored any more.",
                List.of());
    }

    private TicketShown ask(TicketCommand command) {
        return (TicketShown) bus.call(Addresses.TICKET, command);
    }

    private static Finding which() {
        return new Finding.Said(
                "Which ticket do you mean? Say its number, for example \"show TKT-1001\".", List.of("list tickets"));
    }

    /** In a customer's place, only that customer's. */
    private Finding list(RunTurn turn, TicketIntent.Browse browse) {
        TicketReply.TicketsListed listed = (TicketReply.TicketsListed) bus.call(
                Addresses.TICKET,
                new TicketCommand.ListTickets(
                        turn.caller(),
                        browse.statuses(),
                        turn.audience().customer().or(browse::customer),
                        browse.mine() ? Optional.of("me") : Optional.empty(),
                        LISTED,
                        Optional.empty(),
                        snoozed(turn, browse)));
        boolean customers = turn.audience().kind() == Audience.Kind.CUSTOMER;
        return new Finding.TicketsFound(
                said(listed, browse),
                listed.tickets().stream()
                        .map(ticket -> customers ? ticket.forCustomer() : ticket)
                        .toList());
    }

    /** Where a customer reads along, nothing may be missing: what is snoozed is ours to know. */
    private static Optional<Boolean> snoozed(RunTurn turn, TicketIntent.Browse browse) {
        boolean any = browse.statuses().isEmpty() || turn.audience().kind() == Audience.Kind.CUSTOMER;
        return any ? Optional.empty() : Optional.of(browse.snoozed());
    }

    private static String said(TicketReply.TicketsListed listed, TicketIntent.Browse browse) {
        List<Ticket> tickets = listed.tickets();
        String hidden = listed.snoozed() == 0 ? "" : " %d more snoozed.".formatted(listed.snoozed());
        if (tickets.isEmpty()) {
            return (browse.snoozed() ? "No snoozed tickets." : none(browse.statuses())) + hidden;
        }
        return (listed.more()
                        ? "The newest %d tickets; there are more.".formatted(tickets.size())
                        : tickets.size() == 1 ? "1 ticket." : tickets.size() + " tickets.")
                + hidden;
    }

    /** Says which were looked for: there may be others. */
    private static String none(Set<TicketStatus> statuses) {
        return statuses.isEmpty()
                ? "No tickets."
                : statuses.stream()
                        .sorted()
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ", "No ", " tickets."));
    }
}
