package dev.patchbay.assistant;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import java.util.List;
import java.util.Optional;

/** What is left to say of a changed ticket where its card stands in the thread already, and is changed there. */
final class BesideCard {

    private BesideCard() {}

    /** Empty where the turn was about anything else as well, or the ticket is to be shown anew. */
    static Optional<Reply> of(Turn turn) {
        return turn.findings().size() == 1 && turn.findings().getFirst() instanceof Finding.TicketTouched touched
                ? beside(touched)
                        .map(text -> new Reply(
                                List.of(new Block.Text(text)), turn.reply().scope()))
                : Optional.empty();
    }

    private static Optional<String> beside(Finding.TicketTouched touched) {
        return touched.beside().filter(text -> touched.shown());
    }
}
