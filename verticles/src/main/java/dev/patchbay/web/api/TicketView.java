package dev.patchbay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A ticket as the API shows it, whatever becomes of the record inside. */
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
        List<TicketNote> notes) {

    static TicketView of(Ticket ticket) {
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
                ticket.notes());
    }

    /** A page of a list; {@code next} is the address of the one after it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Page(List<TicketView> tickets, Optional<String> next) {}

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
