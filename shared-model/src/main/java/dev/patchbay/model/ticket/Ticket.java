package dev.patchbay.model.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as it is shown.
 *
 * @param customer the client company's name, as it was given
 * @param assignee the name of who works on it
 * @param version grows by one with each change of a field; a change names the version it saw
 * @param notes the last 100, the oldest of them first; none in a list of tickets
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

    /** Characters (Unicode code points) that fit a title, a customer's name and a note. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_CUSTOMER = 100;
    public static final int LONGEST_NOTE = 10_000;

    public Ticket {
        notes = List.copyOf(notes);
    }
}
