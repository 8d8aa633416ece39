package dev.patchbay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ticket as the API shows it, whatever becomes of the record inside.
 *
 * @param notes empty in a list, for which they are not looked up
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TicketView(
        int number,
        String key,
        String title,
        Optional<String> customer,
        String priority,
        String status,
        Optional<String> assignee,
        String reporter,
        Instant createdAt,
        Instant updatedAt,
        int version,
        Optional<List<NoteView>> notes,
        Optional<String> details,
        Optional<Instant> snoozedUntil,
        Optional<EscalationView> escalation) {

    static TicketView of(Ticket ticket) {
        return of(ticket, Optional.of(ticket.notes().stream().map(NoteView::of).toList()));
    }

    static TicketView listed(Ticket ticket) {
        return of(ticket, Optional.empty());
    }

    private static TicketView of(Ticket ticket, Optional<List<NoteView>> notes) {
        return new TicketView(
                ticket.number().value(),
                ticket.number().toString(),
                ticket.title(),
                ticket.customer(),
                word(ticket.priority()),
                word(ticket.status()),
                ticket.assignee(),
                ticket.reporter(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.version(),
                notes,
                ticket.details(),
                ticket.snoozedUntil(),
                ticket.escalation().map(EscalationView::of));
    }

    /** Who said that it needs more, when and why. */
    record EscalationView(String by, Instant at, String reason) {
        static EscalationView of(Escalation escalation) {
            return new EscalationView(escalation.by(), escalation.at(), escalation.reason());
        }
    }

    /** Something written about the ticket. */
    record NoteView(String author, Instant at, String text, String kind) {
        static NoteView of(TicketNote note) {
            return new NoteView(note.author(), note.at(), note.text(), word(note.kind()));
        }
    }

    /** A page of a list; {@code next} is the address of the one after it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<TicketView> tickets, Optional<String> next) {}

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
