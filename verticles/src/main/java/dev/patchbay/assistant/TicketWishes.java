package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.ClearableField;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.ticket.words.TicketIntent;
import dev.patchbay.ticket.words.TicketIntent.OfTicket;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a message or a form asks of the ticket actor. The message names the wish: a turn run again does it once. */
final class TicketWishes {

    private TicketWishes() {}

    static TicketCommand create(RunTurn turn, TicketIntent.Create create) {
        return new TicketCommand.CreateTicket(
                turn.caller(),
                request(turn),
                create.title(),
                create.customer(),
                create.priority().orElse(Priority.NORMAL),
                Optional.of(turn.conversation()),
                Optional.empty(),
                Optional.of(origin(turn)));
    }

    static TicketCommand submit(RunTurn turn) {
        return new TicketCommand.SubmitForm(
                turn.caller(),
                request(turn),
                turn.submission().orElseThrow(),
                Optional.of(turn.conversation()),
                Optional.of(origin(turn)),
                Optional.of(turn.sentAt()));
    }

    /** Files stay where they are; their names are passed on. */
    static TicketCommand relay(RunTurn turn) {
        String files = turn.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "));
        String text = files.isEmpty() ? turn.text() : (turn.text() + "\n(files: " + files + ")").strip();
        return new TicketCommand.RelayMessage(turn.caller(), request(turn), turn.conversation(), text);
    }

    static TicketCommand mirror(RunTurn turn, boolean here) {
        return new TicketCommand.MirrorTickets(turn.caller(), here ? Optional.of(origin(turn)) : Optional.empty());
    }

    static TicketCommand of(RunTurn turn, OfTicket intent, TicketNumber ticket) {
        Caller caller = turn.caller();
        UpdateTicket update = UpdateTicket.of(caller, ticket);
        return switch (intent) {
            case TicketIntent.Show show -> new TicketCommand.ShowTicket(caller, ticket);
            case TicketIntent.Note note ->
                new TicketCommand.AddNote(caller, request(turn), ticket, note.text(), Optional.of(turn.conversation()));
            case TicketIntent.Reply reply ->
                new TicketCommand.AddReply(
                        caller, request(turn), ticket, reply.text(), Optional.of(turn.conversation()));
            case TicketIntent.Assign assign -> new TicketCommand.AssignTicket(caller, ticket, assign.assignee());
            case TicketIntent.Unassign unassign -> update.without(ClearableField.ASSIGNEE);
            case TicketIntent.SetCustomer set ->
                set.customer().map(update::withCustomer).orElseGet(() -> update.without(ClearableField.CUSTOMER));
            case TicketIntent.Close close -> new TicketCommand.CloseTicket(caller, ticket);
            case TicketIntent.SetStatus set -> update.withStatus(set.status());
            case TicketIntent.SetPriority set -> update.withPriority(set.priority());
            case TicketIntent.Snooze snooze ->
                new TicketCommand.SnoozeTicket(
                        caller, ticket, snooze.until(), turn.sentAt(), Optional.of(origin(turn)));
            case TicketIntent.Wake wake -> update.without(ClearableField.SNOOZED_UNTIL);
            case TicketIntent.Escalate escalate -> new TicketCommand.EscalateTicket(caller, ticket, escalate.reason());
            case TicketIntent.Deescalate deescalate -> update.without(ClearableField.ESCALATION);
        };
    }

    private static TicketOrigin origin(RunTurn turn) {
        return new TicketOrigin(turn.place(), turn.audience());
    }

    private static String request(RunTurn turn) {
        return "message:" + turn.message();
    }
}
