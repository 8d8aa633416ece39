package dev.patchbay.assistant;

import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.ticket.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose tickets a reply shows. One of no customer, and what is internal of any, are the MSP's own. */
final class TicketScope {

    private TicketScope() {}

    static Scope of(List<Finding> findings) {
        Set<String> customers = new HashSet<>();
        boolean internal = false;
        for (Ticket ticket : findings.stream().flatMap(TicketScope::tickets).toList()) {
            ticket.customer().ifPresent(customers::add);
            internal |= ticket.customer().isEmpty() || ticket.isInternal();
        }
        return new Scope(internal, customers);
    }

    private static Stream<Ticket> tickets(Finding finding) {
        return switch (finding) {
            case Finding.TicketTouched touched -> Stream.of(touched.ticket());
            case Finding.TicketsFound found -> found.tickets().stream();
            default -> Stream.empty();
        };
    }
}
