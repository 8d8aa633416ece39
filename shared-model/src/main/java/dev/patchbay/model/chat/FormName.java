package dev.patchbay.model.chat;

/** The forms people fill in. */
public enum FormName {
    /** Opens a ticket; {@code about} is the text it is made from. */
    CREATE_TICKET,
    /** Adds an internal note; {@code about} is the ticket's number. */
    ADD_NOTE,
    /** Writes to the customer's side of a ticket; {@code about} is the ticket's number. */
    REPLY_TO_CUSTOMER,
    /** Puts a ticket out of the way for a while; {@code about} is the ticket's number. */
    SNOOZE_TICKET,
    /** Says why a ticket needs more than the one who works on it; {@code about} is the ticket's number. */
    ESCALATE_TICKET
}
