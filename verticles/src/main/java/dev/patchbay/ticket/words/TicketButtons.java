package dev.patchbay.ticket.words;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Button.Emphasis;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be pressed below a ticket's card: what its state and the reader's role allow. Whoever presses is checked
 * again; where a customer reads along, nothing is offered that is the service desk's alone.
 */
public final class TicketButtons {

    private TicketButtons() {}

    public static List<Button> of(Ticket ticket, Role role, Audience audience) {
        boolean closed = ticket.status() == TicketStatus.CLOSED;
        boolean finished = closed || ticket.status() == TicketStatus.RESOLVED;
        boolean ours = role.isStaff() && audience.kind() != Audience.Kind.CUSTOMER;
        List<Button> buttons = new ArrayList<>();
        if (ours && !finished && ticket.assignee().isEmpty()) {
            buttons.add(saying("Take", "take ", ticket, Emphasis.PLAIN));
        }
        if (ours && !closed) {
            buttons.add(opening("Note", FormName.ADD_NOTE, ticket));
        }
        if (!closed) {
            buttons.add(opening("Reply", FormName.REPLY_TO_CUSTOMER, ticket));
        }
        if (ours && !finished) {
            buttons.addAll(attention(ticket));
            buttons.add(saying("Resolve", "resolve ", ticket, Emphasis.PRIMARY));
        }
        if (ours && finished) {
            buttons.add(saying("Reopen", "reopen ", ticket, Emphasis.PLAIN));
        }
        if (ours && finished && !closed) {
            buttons.add(saying("Close", "close ", ticket, Emphasis.PRIMARY));
        }
        return List.copyOf(buttons);
    }

    private static List<Button> attention(Ticket ticket) {
        Button snooze = ticket.snoozedUntil().isPresent()
                ? saying("Wake", "wake ", ticket, Emphasis.PLAIN)
                : opening("Snooze", FormName.SNOOZE_TICKET, ticket);
        return ticket.escalation().isPresent()
                ? List.of(snooze)
                : List.of(snooze, opening("Escalate", FormName.ESCALATE_TICKET, ticket));
    }

    private static Button saying(String label, String words, Ticket ticket, Emphasis emphasis) {
        return new Button(label, new Press.Ask(words + ticket.number()), emphasis);
    }

    private static Button opening(String label, FormName form, Ticket ticket) {
        return Button.of(label, new Press.OpenForm(form, ticket.number().toString()));
    }
}
