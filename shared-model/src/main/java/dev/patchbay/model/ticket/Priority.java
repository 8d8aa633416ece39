package dev.patchbay.model.ticket;

/** How urgent a ticket is, the most urgent last. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL
}
