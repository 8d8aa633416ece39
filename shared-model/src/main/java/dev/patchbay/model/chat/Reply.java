package dev.patchbay.model.chat;

import dev.patchbay.model.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as every platform can show it: blocks in reading order.
 *
 * @param scope whose data it shows
 */
public record Reply(List<Block> blocks, Scope scope) {

    /** Replies stored before scopes were kept have none; what they show was posted already. */
    public Reply {
        blocks = List.copyOf(blocks);
        scope = scope == null ? Scope.nobody() : scope;
    }

    public Reply(List<Block> blocks) {
        this(blocks, Scope.nobody());
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks));
    }

    /** The ticket this is the card of; empty where it shows several, or anything else beside it. */
    public Optional<Ticket> soleTicket() {
        boolean plain = blocks.stream()
                .allMatch(block -> block instanceof Block.Text
                        || block instanceof Block.TicketCard
                        || block instanceof Block.Buttons);
        List<Ticket> tickets = tickets();
        return plain && tickets.size() == 1 ? Optional.of(tickets.getFirst()) : Optional.empty();
    }

    /** The tickets it shows cards of, in reading order. */
    public List<Ticket> tickets() {
        return blocks.stream()
                .filter(Block.TicketCard.class::isInstance)
                .map(block -> ((Block.TicketCard) block).ticket())
                .toList();
    }

    /** All buttons in reading order; a pressed one is named by its place in this list. */
    public List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Suggestions suggestions) {
                suggestions
                        .choices()
                        .forEach(choice -> buttons.add(Button.of(choice.label(), new Press.Ask(choice.question()))));
            } else if (block instanceof Block.Buttons row) {
                buttons.addAll(row.buttons());
            }
        }
        return List.copyOf(buttons);
    }
}
