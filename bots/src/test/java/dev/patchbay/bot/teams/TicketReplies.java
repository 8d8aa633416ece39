package dev.patchbay.bot.teams;

import dev.patchbay.bot.SampleReplies;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import java.util.List;
import java.util.Optional;

/** Replies about one ticket, and the views that its readers have of it. */
final class TicketReplies {

    static final Reply SHARED = SampleReplies.of("ticket");

    private TicketReplies() {}

    /** What the reader sees: whose it is, and a button that is theirs. */
    static ConversationReply own(ViewReply view) {
        String name = view.sender().name();
        return new ReplyViewed(
                Reply.of(
                        new Block.TicketCard(ticket(List.of())),
                        new Block.Text("seen by " + name),
                        new Block.Buttons(List.of(Button.of("Reopen as " + name, new Press.Ask("reopen TKT-1042"))))),
                true);
    }

    static Ticket ticket(List<TicketNote> notes) {
        Ticket shared = SHARED.soleTicket().orElseThrow();
        return new Ticket(
                shared.number(),
                shared.title(),
                shared.customer(),
                shared.priority(),
                shared.status(),
                Optional.of("Ada"),
                shared.reporter(),
                shared.createdAt(),
                shared.updatedAt(),
                2,
                notes);
    }
}
