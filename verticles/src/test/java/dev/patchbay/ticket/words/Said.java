package dev.patchbay.ticket.words;

import dev.patchbay.model.ticket.TicketNumber;
import java.util.Optional;

/** What the tests say, and the tickets they name. */
final class Said {

    private static final TicketWords WORDS = new TicketWords();

    private Said() {}

    /** The command a text is; fails the test when it is none. */
    static TicketIntent read(String text) {
        return WORDS.read(text).orElseThrow(() -> new AssertionError("not a ticket command: " + text));
    }

    /** The number written in a table of examples; "-" is none. */
    static Optional<TicketNumber> number(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new TicketNumber(Integer.parseInt(text)));
    }
}
