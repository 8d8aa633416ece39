package dev.patchbay.model.ticket;

/** What of a ticket may be empty. */
public enum ClearableField {
    CUSTOMER,
    ASSIGNEE,
    SNOOZED_UNTIL,
    ESCALATION
}
