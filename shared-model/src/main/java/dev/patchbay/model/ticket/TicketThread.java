package dev.patchbay.model.ticket;

/** A thread in which a ticket is worked on, and whose it is. */
public record TicketThread(TicketNumber ticket, Side side) {

    /** The two ends of a ticket. */
    public enum Side {
        /** The engineers' thread: nothing of it is seen by the customer. */
        INTERNAL,
        /** The customer's thread: everything in it is read on both sides. */
        CUSTOMER
    }
}
