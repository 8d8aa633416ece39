package dev.patchbay.model.ticket;

import java.time.Instant;

/** What somebody wrote about a ticket, for the MSP's own people only. */
public record TicketNote(String author, Instant at, String text) {}
