package dev.patchbay.model.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as it is shown.
 *
 * @param customer the client company's name, as it was given
 * @param assignee the name of who works on it
 * @param version grows by one with each change, a note included; a change names the version it saw
 * @param notes the last 100, the oldest of them first; none in a list of tickets
 * @param details what there is to say beyond the title
 * @param snoozedUntil when it comes back by itself, while it is out of the way; nothing of that for customers
 * @param escalation while it is escalated; nothing of that for customers
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
        List<TicketNote> notes,
        Optional<String> details,
        Optional<Instant> snoozedUntil,
        Optional<Escalation> escalation) {

    /** Characters (Unicode code points) that fit a title, a customer's name, and a note or the details. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_CUSTOMER = 100;
    public static final int LONGEST_NOTE = 10_000;

    /** Of the reason why a ticket is escalated. */
    public static final int LONGEST_REASON = 500;

    public Ticket {
        notes = List.copyOf(notes);
    }

    /** A ticket that is all said by its title, and neither snoozed nor escalated. */
    public Ticket(
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
        this(
                number,
                title,
                customer,
                priority,
                status,
                assignee,
                reporter,
                createdAt,
                updatedAt,
                version,
                notes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The ticket as the customer's side may see it: what is the MSP's own alone is not there. */
    public Ticket forCustomer() {
        List<TicketNote> replies =
                notes.stream().filter(note -> note.kind() == NoteKind.PUBLIC).toList();
        return with(replies, Optional.empty(), Optional.empty());
    }

    /** True when it shows something that is the MSP's own alone. */
    public boolean isInternal() {
        return snoozedUntil.isPresent()
                || escalation.isPresent()
                || notes.stream().anyMatch(note -> note.kind() == NoteKind.INTERNAL);
    }

    /** The ticket without what was written about it; for a card that stands above that. */
    public Ticket withoutNotes() {
        return with(List.of(), snoozedUntil, escalation);
    }

    private Ticket with(List<TicketNote> kept, Optional<Instant> snooze, Optional<Escalation> escalated) {
        return new Ticket(
                number, title, customer, priority, status, assignee, reporter, createdAt, updatedAt, version, kept,
                details, snooze, escalated);
    }
}
