package dev.patchbay.ticket.words;

import static dev.patchbay.ticket.words.Form.ANY;
import static dev.patchbay.ticket.words.Form.ANY_NUMBER;
import static dev.patchbay.ticket.words.Form.ticket;

import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import dev.patchbay.ticket.words.TicketIntent.Snooze;
import dev.patchbay.ticket.words.TicketIntent.Wake;
import java.util.List;
import java.util.Optional;

/** How a ticket is put out of the way and brought back: "snooze 1042 for 2 hours", "wake 1042". */
final class SnoozeWords {

    private static final String UNTIL = "(?:for|until|till|til|to) (?<until>[^\\n]{1,60})";

    /** What can only be a time. */
    private static final String TIME =
            "(?<until>(?:\\d{1,3} ?(?:m|h|d|w)|an? |half |tomorrow|tonight|next |mon|tue|wed|thu|fri|sat"
                    + "|sun)[^\\n]{0,60})";

    static final List<Form> FORMS = List.of(
            Form.of("snooze " + UNTIL, said -> new Snooze(Optional.empty(), said.group("until"))),
            Form.of("snooze " + ANY_NUMBER + " " + UNTIL, said -> new Snooze(ticket(said), said.group("until"))),
            Form.of("snooze " + ANY + " " + TIME, said -> new Snooze(ticket(said), said.group("until"))),
            Form.of("snooze " + TIME, said -> new Snooze(Optional.empty(), said.group("until"))),
            Form.of("snooze " + ANY_NUMBER, said -> untilWhen(ticket(said))),
            Form.of("snooze", said -> untilWhen(Optional.empty())),
            Form.of("(?:wake(?: up)?|un-?snooze) " + ANY_NUMBER, said -> new Wake(ticket(said))),
            Form.of("wake " + ANY_NUMBER + " up", said -> new Wake(ticket(said))));

    private SnoozeWords() {}

    private static TicketIntent untilWhen(Optional<TicketNumber> ticket) {
        return new Incomplete(
                "Until when?", "snooze " + ticket.map(TicketNumber::toString).orElse("TKT-1042") + " until tomorrow");
    }
}
