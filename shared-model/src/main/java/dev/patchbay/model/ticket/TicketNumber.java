package dev.patchbay.model.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A ticket's number within its tenant, as people say it: {@code TKT-1042}. */
public record TicketNumber(@JsonValue int value) {

    @JsonCreator
    public TicketNumber {
        if (value < 1) {
            throw new IllegalArgumentException("a ticket number is positive");
        }
    }

    @Override
    public String toString() {
        return "TKT-" + value;
    }
}
