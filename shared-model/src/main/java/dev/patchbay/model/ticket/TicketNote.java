package dev.patchbay.model.ticket;

import java.time.Instant;

/** What somebody wrote about a ticket. */
public record TicketNote(String author, Instant at, String text, NoteKind kind) {

    /** Notes stored before kinds were kept were all internal. */
    public TicketNote {
        kind = kind == null ? NoteKind.INTERNAL : kind;
    }

    /** Who wrote it, and that the customer reads it where that is so. */
    public String heading() {
        return kind == NoteKind.PUBLIC ? author + " (reply)" : author;
    }

    /** A note for the MSP's own people. */
    public TicketNote(String author, Instant at, String text) {
        this(author, at, text, NoteKind.INTERNAL);
    }
}
