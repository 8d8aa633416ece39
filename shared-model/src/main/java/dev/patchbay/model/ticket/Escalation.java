package dev.patchbay.model.ticket;

import java.time.Instant;

/**
 * Why a ticket needs more than the one who works on it.
 *
 * @param by the name of who said so
 */
public record Escalation(String by, Instant at, String reason) {

    /** One line for a card. */
    public String line() {
        return "Escalated by " + by + ": " + reason;
    }
}
