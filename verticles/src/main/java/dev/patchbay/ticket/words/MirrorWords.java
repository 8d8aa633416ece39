package dev.patchbay.ticket.words;

import java.util.List;

/** How an admin says where the cards of customers' tickets go: "mirror tickets here". */
final class MirrorWords {

    private static final String TICKETS = " (?:the |all |our )?(?:customers?'? |client )?tickets";
    private static final String HERE = " (?:here|(?:in|into|to) this channel)";

    static final List<Form> FORMS = List.of(
            Form.of("(?:mirror|post)" + TICKETS + HERE, said -> new TicketIntent.Mirror(true)),
            Form.of(
                    "stop (?:mirroring|posting)" + TICKETS + "(?:" + HERE + ")?",
                    said -> new TicketIntent.Mirror(false)));

    private MirrorWords() {}
}
