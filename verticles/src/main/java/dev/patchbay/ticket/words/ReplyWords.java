package dev.patchbay.ticket.words;

import static dev.patchbay.ticket.words.Form.ANY;
import static dev.patchbay.ticket.words.Form.NUMBERED;
import static dev.patchbay.ticket.words.Form.ticket;

import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import dev.patchbay.ticket.words.TicketIntent.Reply;
import java.util.List;
import java.util.Optional;

/** How the other side of a ticket is written to: "reply on 1042: it works again". The words are kept as they are. */
final class ReplyWords {

    private static final String REPLY = "(?:(?:add|send|write|post) )?(?:an? )?(?:public )?(?:reply|answer)"
            + "(?: to (?:the )?(?:customer|client|contact))?";
    private static final String TEXT = "[\\s:,–—-]*(?<text>.*)";

    static final List<Form> FORMS = List.of(
            Form.of(REPLY + " (?:on|to|for|in) " + ANY + "\\b" + TEXT, said -> reply(ticket(said), said.group("text"))),
            Form.of(REPLY + " " + NUMBERED + "(?=:| [–—-])" + TEXT, said -> reply(ticket(said), said.group("text"))),
            Form.of(NUMBERED + "[:,]? reply\\b" + TEXT, said -> reply(ticket(said), said.group("text"))),
            Form.of(
                    "(?:tell|write(?: to)?) (?:the )?(?:customer|client|contact) on " + ANY + "\\b" + TEXT,
                    said -> reply(ticket(said), said.group("text"))),
            Form.of(REPLY + "\\s*:(?<text>.*)", said -> reply(Optional.empty(), said.group("text"))));

    private ReplyWords() {}

    private static TicketIntent reply(Optional<TicketNumber> ticket, String text) {
        String example = "reply on " + ticket.map(TicketNumber::toString).orElse("TKT-1042") + ": it works again";
        return text.isBlank()
                ? new Incomplete("What should the customer read?", example)
                : new Reply(ticket, text.strip());
    }
}
