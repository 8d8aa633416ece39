package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.ticket.words.TicketIntent;
import dev.patchbay.ticket.words.TicketIntent.OfTicket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said once a ticket was changed. Of something written, who reads it, so that nobody takes one for the other. */
final class TicketSaid {

    private static final String NOTED = "Noted, for us only.";
    private static final String SO_ALREADY = "It was so already.";

    /** Where a customer reads along, nothing is said of what is ours alone. */
    private static final String DONE = "Done, for us only.";

    /** "Taken.", "Assigned to Max." */
    private static final Pattern DID = Pattern.compile("(\\p{Lu})(\\p{Ll}+(?: to [^\\n]+)?)\\.");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private TicketSaid() {}

    /** Of a command in words; empty when it asks for no change. */
    static String done(RunTurn turn, OfTicket intent, TicketShown shown) {
        Optional<TicketEmoji> emoji =
                TicketEmoji.said(turn.text(), shown.ticket().number());
        if (shown.changed() && emoji.isPresent()) {
            return ours(turn, pressed(turn.caller(), emoji.get(), shown.ticket()));
        }
        String changed = shown.changed() ? "Changed." : SO_ALREADY;
        return switch (intent) {
            case TicketIntent.Show show -> "";
            case TicketIntent.Note note -> NOTED;
            case TicketIntent.Reply reply -> replied(turn.caller());
            case TicketIntent.Assign assign -> shown.changed() ? assigned(turn, shown.ticket()) : SO_ALREADY;
            case TicketIntent.Unassign unassign -> shown.changed() ? "Unassigned." : SO_ALREADY;
            case TicketIntent.SetCustomer set -> changed;
            case TicketIntent.Close close -> shown.changed() ? "Closed." : SO_ALREADY;
            case TicketIntent.SetStatus set -> shown.changed() ? became(set.status()) : SO_ALREADY;
            case TicketIntent.SetPriority set -> changed;
            case TicketIntent.Snooze snooze -> ours(turn, snoozed(shown.ticket()));
            case TicketIntent.Wake wake -> ours(turn, shown.changed() ? "Awake again." : "It is not snoozed.");
            case TicketIntent.Escalate escalate -> ours(turn, escalated(shown));
            case TicketIntent.Deescalate deescalate ->
                ours(turn, shown.changed() ? "Not escalated any more." : "It is not escalated.");
        };
    }

    private static String assigned(RunTurn turn, Ticket ticket) {
        return ticket.assignee()
                .filter(name -> !name.equals(turn.caller().name()))
                .map(name -> "Assigned to " + name + ".")
                .orElse("Taken.");
    }

    private static String became(TicketStatus status) {
        return switch (status) {
            case OPEN -> "Reopened.";
            case PENDING -> "Set to pending.";
            case RESOLVED -> "Resolved.";
            case CLOSED -> "Closed.";
        };
    }

    /** Of a form: what was written is repeated, since a dialog leaves no trace in the thread. */
    static String done(RunTurn turn, Submission form, TicketShown shown) {
        String text = form.values().getOrDefault("text", "").strip();
        return switch (form.form()) {
            case CREATE_TICKET -> "";
            case ADD_NOTE -> NOTED + "\n" + text;
            case REPLY_TO_CUSTOMER -> replied(turn.caller()) + "\n" + text;
            case SNOOZE_TICKET -> ours(turn, snoozed(shown.ticket()));
            case ESCALATE_TICKET -> ours(turn, escalated(shown));
        };
    }

    /** Where the ticket's card stands above: which one it was, and of what a word or two say, who did it. */
    static String beside(RunTurn turn, Ticket ticket, String said) {
        if (said.startsWith(ticket.number().toString())) {
            return said;
        }
        Matcher did = DID.matcher(said);
        return did.matches()
                ? "%s %s%s by %s."
                        .formatted(
                                ticket.number(),
                                did.group(1).toLowerCase(Locale.ROOT),
                                did.group(2),
                                turn.caller().name())
                : ticket.number() + ": " + said;
    }

    /** An emoji is no message: the thread does not show otherwise who did it. */
    private static String pressed(Caller caller, TicketEmoji emoji, Ticket ticket) {
        return "%s %s by %s (%s)".formatted(ticket.number(), emoji.done(), caller.name(), emoji.sign());
    }

    private static String ours(RunTurn turn, String said) {
        return turn.audience().kind() == Audience.Kind.CUSTOMER ? DONE : said;
    }

    private static String snoozed(Ticket ticket) {
        return ticket.snoozedUntil()
                .map(until -> "Snoozed until " + time(until) + ", or until the customer writes.")
                .orElse(SO_ALREADY);
    }

    private static String escalated(TicketShown shown) {
        return shown.ticket()
                .escalation()
                .map(escalation -> escalated(escalation, shown.changed()))
                .orElse(SO_ALREADY);
    }

    private static String escalated(Escalation escalation, boolean now) {
        return now
                ? "Escalated: " + escalation.reason()
                : "Escalated already, by %s on %s: %s"
                        .formatted(escalation.by(), time(escalation.at()), escalation.reason());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String replied(Caller caller) {
        return caller.role().isStaff() ? "Replied; the customer reads it." : "Passed on to the service desk.";
    }
}
