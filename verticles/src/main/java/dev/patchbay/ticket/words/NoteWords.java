package dev.patchbay.ticket.words;

import static dev.patchbay.ticket.words.Form.ANY;
import static dev.patchbay.ticket.words.Form.NUMBERED;
import static dev.patchbay.ticket.words.Form.ticket;

import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import dev.patchbay.ticket.words.TicketIntent.Note;
import java.util.List;
import java.util.Optional;

/** How a note is added: "note on 1042: called the client". The words of the note are kept as they are. */
final class NoteWords {

    private static final String NOTE = "(?:(?:add|put|leave|make|write) )?(?:an? )?(?:internal )?(?:note|comment)";
    private static final String TEXT = "[\\s:,–—-]*(?<text>.*)";

    static final List<Form> FORMS = List.of(
            Form.of(NOTE + " (?:on|to|for) " + ANY + "\\b" + TEXT, said -> note(ticket(said), said.group("text"))),
            Form.of(NOTE + " " + NUMBERED + "(?=:| [–—-])" + TEXT, said -> note(ticket(said), said.group("text"))),
            Form.of(NUMBERED + "[:,]? (?:add )?note\\b" + TEXT, said -> note(ticket(said), said.group("text"))),
            Form.of(NOTE + "\\s*:(?<text>.*)", said -> note(Optional.empty(), said.group("text"))),
            Form.of("(?:add|write|leave) (?:an? )?(?:internal )?(?:note|comment)", said -> note(Optional.empty(), "")));

    private NoteWords() {}

    private static TicketIntent note(Optional<TicketNumber> ticket, String text) {
        String example = "note on " + ticket.map(TicketNumber::toString).orElse("TKT-1042") + ": called the client";
        return text.isBlank() ? new Incomplete("What should the note say?", example) : new Note(ticket, text.strip());
    }
}
