package dev.patchbay.model.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as it is shown.
 *
 * @param customer the client company's name, as it was given
 * @param assignee the name of who works on it
 * @param version grows by one with each change; a change names the version it saw
 */
public record Ticket(
        TicketNumber number,
        String title,
        Optional<String> customer,
        Priority priority,
        TicketStatus status,
        Optional<String> assignee,
        String reporter,
        Instant createdAt,
        Instant updatedAt,
        int version,
        List<TicketNote> notes) {

    public Ticket {
        notes = List.copyOf(notes);
    }
}
