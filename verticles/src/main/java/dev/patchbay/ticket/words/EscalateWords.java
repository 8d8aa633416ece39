package dev.patchbay.ticket.words;

import static dev.patchbay.ticket.words.Form.ANY_NUMBER;
import static dev.patchbay.ticket.words.Form.ticket;

import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.ticket.words.TicketIntent.Deescalate;
import dev.patchbay.ticket.words.TicketIntent.Escalate;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import java.util.List;
import java.util.Optional;

/** How somebody says that a ticket needs more: "escalate 1042: customer is down". The reason is kept as it is. */
final class EscalateWords {

    private static final String REASON = "(?:[\\s:,;–—-]|(?:because|since|as)\\b)*(?<reason>.*)";

    static final List<Form> FORMS = List.of(
            Form.of("escalate " + ANY_NUMBER + "\\b" + REASON, said -> escalate(ticket(said), said.group("reason"))),
            Form.of("escalate\\s*:(?<reason>.*)", said -> escalate(Optional.empty(), said.group("reason"))));

    /** What says no reason. */
    static final List<Form> SHORT = List.of(
            Form.of("(?:de-?|un-?)escalate " + ANY_NUMBER, said -> new Deescalate(ticket(said))),
            Form.of("escalate", said -> escalate(Optional.empty(), "")),
            Form.of("escalate " + ANY_NUMBER, said -> escalate(ticket(said), "")));

    private EscalateWords() {}

    private static TicketIntent escalate(Optional<TicketNumber> ticket, String reason) {
        String example = "escalate " + ticket.map(TicketNumber::toString).orElse("TKT-1042") + ": customer is down";
        return reason.isBlank()
                ? new Incomplete("Why does it need more?", example)
                : new Escalate(ticket, reason.strip());
    }
}
