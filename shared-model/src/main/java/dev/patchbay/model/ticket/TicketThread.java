package dev.patchbay.model.ticket;

/** A thread that shows a ticket, and whose it is. */
public record TicketThread(TicketNumber ticket, Side side) {

    /** The two ends of a ticket, and where it began. */
    public enum Side {
        /** The engineers' thread: nothing of it is seen by the customer. */
        INTERNAL,
        /** The customer's thread: everything in it is read on both sides. */
        CUSTOMER,
        /** Where one of our own people opened it: its cards there are kept up to date, and nothing is passed on. */
        OPENED
    }
}
