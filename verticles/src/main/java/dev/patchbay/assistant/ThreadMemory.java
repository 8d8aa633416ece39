package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.ticket.TicketNumber;
import java.util.Optional;

/**
 * What a follow-up in a thread refers to.
 *
 * @param plan of the last answer: "and by region?"
 * @param ticket the last one spoken of: "close it"
 */
record ThreadMemory(Optional<Plan> plan, Optional<TicketNumber> ticket) {

    static ThreadMemory empty() {
        return new ThreadMemory(Optional.empty(), Optional.empty());
    }
}
