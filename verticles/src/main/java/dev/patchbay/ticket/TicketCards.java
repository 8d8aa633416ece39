package dev.patchbay.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import dev.patchbay.ticket.words.TicketButtons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes out a ticket's card: for one reader, as it is at this moment. */
final class TicketCards {

    private final Database database;
    private final TicketStore tickets;

    TicketCards(Database database, TicketStore tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /** What everybody's card is of, too. */
    static List<Block> blocks(Ticket ticket, List<Button> buttons) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.TicketCard(ticket));
        ticket.details().map(Block.Text::new).ifPresent(blocks::add);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return blocks;
    }

    TicketReply draw(DrawCard wish) {
        return new TicketReply.CardDrawn(database.inTenant(
                wish.caller().tenant(), transaction -> tickets.seen(transaction, wish.caller(), wish.ticket())
                        .map(stored -> own(wish, stored.shown()))
                        .or(() -> readAlong(transaction, wish))
                        .orElseThrow(() -> TicketStore.notFound(wish.ticket()))));
    }

    private static Reply own(DrawCard wish, Ticket seen) {
        boolean ours = wish.caller().role().isStaff() && wish.audience().kind() != Audience.Kind.CUSTOMER;
        Ticket shown = ours ? seen : seen.forCustomer();
        return card(shown, TicketButtons.of(shown, wish.caller().role(), wish.audience()));
    }

    /** In their channel a customer's people see each other's tickets, and can do nothing with them there. */
    private Optional<Reply> readAlong(Transaction transaction, DrawCard wish) {
        return tickets.any(transaction, wish.ticket())
                .map(stored -> stored.shown().forCustomer())
                .filter(ticket -> isOf(wish.audience(), ticket))
                .map(ticket -> card(ticket, List.of()));
    }

    private static boolean isOf(Audience audience, Ticket ticket) {
        return audience.kind() == Audience.Kind.CUSTOMER
                && audience.customer()
                        .filter(owner -> ticket.customer()
                                .filter(owner::equalsIgnoreCase)
                                .isPresent())
                        .isPresent();
    }

    private static Reply card(Ticket ticket, List<Button> buttons) {
        boolean internal = ticket.customer().isEmpty() || ticket.isInternal();
        return new Reply(
                blocks(ticket, buttons),
                new Scope(internal, ticket.customer().map(Set::of).orElse(Set.of())));
    }
}
