package dev.patchbay.assistant;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketIntent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does what a message says about tickets, through the ticket actor. */
final class TicketTool {

    /** What fits a thread; the rest is counted. */
    private static final int LISTED = 10;

    private final Bus bus;

    TicketTool(Bus bus) {
        this.bus = bus;
    }

    /** @param last the ticket that "it" means */
    Finding handle(RunTurn turn, TicketIntent intent, Optional<TicketNumber> last) {
        Caller caller = turn.caller();
        return switch (intent) {
            case TicketIntent.Create create -> touched("Opened.", create(turn, create));
            case TicketIntent.Browse browse -> list(caller, browse);
            case TicketIntent.Incomplete incomplete ->
                new Finding.Said(incomplete.whatIsMissing() + " For example: " + incomplete.example(), List.of());
            case TicketIntent.Show show ->
                about(show.ticket().or(() -> last), "", ticket -> new TicketCommand.ShowTicket(caller, ticket));
            case TicketIntent.Note note ->
                about(
                        note.ticket().or(() -> last),
                        "Noted.",
                        ticket -> new TicketCommand.AddNote(caller, request(turn), ticket, note.text()));
            case TicketIntent.Assign assign ->
                about(
                        assign.ticket().or(() -> last),
                        "Assigned.",
                        ticket -> new TicketCommand.AssignTicket(caller, ticket, assign.assignee()));
            case TicketIntent.Close close ->
                about(
                        close.ticket().or(() -> last),
                        "Closed.",
                        ticket -> new TicketCommand.CloseTicket(caller, ticket));
            case TicketIntent.SetStatus set ->
                about(
                        set.ticket().or(() -> last),
                        "Changed.",
                        ticket -> change(caller, ticket, Optional.empty(), Optional.of(set.status())));
            case TicketIntent.SetPriority set ->
                about(
                        set.ticket().or(() -> last),
                        "Changed.",
                        ticket -> change(caller, ticket, Optional.of(set.priority()), Optional.empty()));
        };
    }

    private Finding about(Optional<TicketNumber> ticket, String said, Function<TicketNumber, TicketCommand> command) {
        return ticket.map(number -> touched(said, command.apply(number)))
                .orElseGet(() -> new Finding.Said(
                        "Which ticket do you mean? Say its number, for example \"show TKT-1001\".",
                        List.of("list tickets")));
    }

    /** The message names the wish, so that a turn that is run again opens no second ticket. */
    private static TicketCommand create(RunTurn turn, TicketIntent.Create create) {
        return new TicketCommand.CreateTicket(
                turn.caller(),
                request(turn),
                create.title(),
                create.customer(),
                create.priority().orElse(Priority.NORMAL),
                Optional.of(turn.conversation()));
    }

    private Finding touched(String said, TicketCommand command) {
        TicketReply.TicketShown shown = (TicketReply.TicketShown) bus.call(Addresses.TICKET, command);
        return new Finding.TicketTouched(shown.changed() || isNamed(command) ? said : unchanged(said), shown.ticket());
    }

    /** A wish with a name of its own is unchanged only when an earlier run of the same turn fulfilled it. */
    private static boolean isNamed(TicketCommand command) {
        return command instanceof TicketCommand.CreateTicket || command instanceof TicketCommand.AddNote;
    }

    private static String unchanged(String said) {
        return said.isEmpty() ? "" : "It was so already.";
    }

    private Finding list(Caller caller, TicketIntent.Browse browse) {
        TicketReply.TicketsListed listed = (TicketReply.TicketsListed) bus.call(
                Addresses.TICKET,
                new TicketCommand.ListTickets(
                        caller,
                        browse.statuses(),
                        browse.customer(),
                        browse.mine() ? Optional.of("me") : Optional.empty(),
                        LISTED,
                        Optional.empty()));
        return new Finding.TicketsFound(said(listed, browse), listed.tickets());
    }

    private static String said(TicketReply.TicketsListed listed, TicketIntent.Browse browse) {
        List<Ticket> tickets = listed.tickets();
        if (tickets.isEmpty()) {
            return none(browse.statuses());
        }
        return listed.more()
                ? "The newest %d tickets; there are more.".formatted(tickets.size())
                : tickets.size() == 1 ? "1 ticket." : tickets.size() + " tickets.";
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

    private static TicketCommand change(
            Caller caller, TicketNumber ticket, Optional<Priority> priority, Optional<TicketStatus> status) {
        return new TicketCommand.UpdateTicket(
                caller, ticket, Optional.empty(), Optional.empty(), priority, status, Optional.empty());
    }

    private static String request(RunTurn turn) {
        return "message:" + turn.message();
    }
}
