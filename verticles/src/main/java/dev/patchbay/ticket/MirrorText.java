package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import dev.patchbay.ticket.words.TicketButtons;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in a ticket's threads: the card, and what was written, so that it is plain who said it to whom. */
final class MirrorText {

    private final TicketThread thread;
    private final Optional<Ticket> ticket;

    /** @param stored nothing when the ticket was deleted */
    MirrorText(TicketThread thread, Optional<StoredTicket> stored) {
        this.thread = thread;
        this.ticket = stored.map(found -> found.shown().withoutNotes())
                .map(found -> isInternal() ? found : found.forCustomer());
    }

    Reply card() {
        return ticket.map(this::card).orElseGet(() -> reply(new Block.Text(thread.ticket() + " was deleted.")));
    }

    private Reply card(Ticket shown) {
        List<Button> buttons = isInternal()
                ? TicketButtons.of(shown, Role.ENGINEER, Audience.internal())
                : TicketButtons.of(shown, Role.CONTACT, Audience.person());
        return new Reply(TicketCards.blocks(shown, buttons), scope());
    }

    Reply note(SaidNote note) {
        return reply(new Block.Text(heading(note) + ": " + note.text()));
    }

    private String heading(SaidNote note) {
        Optional<String> customer = ticket.flatMap(Ticket::customer);
        if (note.kind() == NoteKind.INTERNAL) {
            return "Internal note by " + note.author();
        }
        if (note.role() == Role.CONTACT) {
            return customer.map(name -> note.author() + " (" + name + ")").orElse(note.author());
        }
        return isInternal() ? note.author() + " to " + customer.orElse("the customer") : note.author();
    }

    private Reply reply(Block block) {
        return new Reply(List.of(block), scope());
    }

    private Scope scope() {
        return new Scope(
                isInternal(), ticket.flatMap(Ticket::customer).map(Set::of).orElse(Set.of()));
    }

    private boolean isInternal() {
        return thread.side() == Side.INTERNAL;
    }
}
