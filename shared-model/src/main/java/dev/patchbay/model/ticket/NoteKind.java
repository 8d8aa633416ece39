package dev.patchbay.model.ticket;

/** For whom something about a ticket was written. */
public enum NoteKind {
    /** For the MSP's own people. */
    INTERNAL,
    /** For both sides: our reply to the customer, or the customer's own words. */
    PUBLIC
}
