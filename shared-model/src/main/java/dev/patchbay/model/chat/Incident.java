package dev.patchbay.model.chat;

import dev.patchbay.model.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Alerts that belong together, as they are shown.
 *
 * @param hosts what they came from
 * @param until when it was resolved; empty while it is firing
 */
public record Incident(
        String title,
        Optional<String> customer,
        List<String> hosts,
        int alerts,
        Instant since,
        Optional<Instant> until,
        Optional<TicketNumber> ticket) {

    public Incident {
        hosts = List.copyOf(hosts);
    }
}
