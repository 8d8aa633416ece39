package dev.patchbay.model.ticket;

/** Where a ticket stands. */
public enum TicketStatus {
    OPEN,
    PENDING,
    RESOLVED,
    CLOSED
}
