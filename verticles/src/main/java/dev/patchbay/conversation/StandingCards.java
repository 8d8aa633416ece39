package dev.patchbay.conversation;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cards of tickets among the answers of a conversation. What changes a ticket changes its cards where they stand,
 * like the answer to an edited message; one that is gone from its platform is posted again by that.
 */
final class StandingCards {

    /** The latest; changing each takes a platform about a second, and what is said comes after them. */
    private static final int CHANGED = 5;

    private final OutboxStore outbox;

    StandingCards(OutboxStore outbox) {
        this.outbox = outbox;
    }

    /** What is to be said in answer to a message, now that the cards show what it did. */
    Reply reply(Transaction transaction, ClaimedMessage message, TurnDone turn) {
        Optional<Ticket> ticket = turn.reply().soleTicket();
        boolean changed = turn.beside().isPresent() && ticket.isPresent() && isChangedInPlace(message);
        return changed && change(transaction, message, turn.reply(), ticket.get())
                ? turn.beside().get()
                : turn.reply();
    }

    /** The page of a web conversation is read from above; what is new belongs at its end. */
    private static boolean isChangedInPlace(ClaimedMessage message) {
        return message.message().place().platform() != Platform.WEB;
    }

    /** False where none stands. */
    private boolean change(Transaction transaction, ClaimedMessage message, Reply answer, Ticket ticket) {
        List<Card> cards = of(transaction, message.conversation(), ticket.number()).stream()
                .filter(card -> card.message() != message.id())
                .toList();
        cards.forEach(card -> change(transaction, card, answer));
        return !cards.isEmpty();
    }

    /** Lets a card show what another reply shows of its ticket, if that is newer; or that there is none any more. */
    void change(Transaction transaction, Card card, Reply drawn) {
        Optional<Ticket> ticket = drawn.soleTicket();
        if (ticket.isEmpty()) {
            outbox.change(transaction, card.delivery(), drawn);
        } else if (card.ticket().version() <= ticket.get().version()
                && !card.ticket().equals(ticket.get())) {
            outbox.change(transaction, card.delivery(), card.showing(drawn));
        }
    }

    /** The cards of a ticket among the answers of a conversation, the latest first. */
    List<Card> of(Transaction transaction, ConversationId conversation, TicketNumber ticket) {
        return transaction
                .list(
                        """
                        SELECT o.delivery_id, coalesce(o.revised, o.reply)::text AS reply,
                               message_id, i.person_id, i.message::text AS message
                        FROM inbox i JOIN outbox o USING (tenant_id, message_id)
                        WHERE i.conversation_id = $1 AND o.state <> 'undeliverable'
                          AND coalesce(o.revised, o.reply)->'blocks' @> $2::text::jsonb
                        ORDER BY o.position DESC LIMIT 20
                        """,
                        StandingCards::card,
                        conversation.value(),
                        "[{\"type\": \"ticket\", \"ticket\": {\"number\": %d}}]".formatted(ticket.value()))
                .stream()
                .flatMap(Optional::stream)
                .filter(card -> card.ticket().number().equals(ticket))
                .limit(CHANGED)
                .toList();
    }

    private static Optional<Card> card(Row row) {
        Reply reply = WireJson.read(row.getString("reply"), Reply.class);
        return reply.soleTicket()
                .map(ticket -> new Card(
                        new DeliveryId(row.getUUID("delivery_id")),
                        reply,
                        ticket,
                        row.getLong("message_id"),
                        new PersonId(row.getUUID("person_id")),
                        WireJson.read(row.getString("message"), InboundMessage.class)));
    }

    /**
     * A reply that is a ticket's card.
     *
     * @param message its number
     * @param person who asked for it
     * @param asked what it answers
     */
    record Card(DeliveryId delivery, Reply reply, Ticket ticket, long message, PersonId person, InboundMessage asked) {

        /** The same with the card of an answer; the word before it told of the state that was. */
        Reply showing(Reply answer) {
            List<Block> blocks = new ArrayList<>();
            before().filter(Card::isMoreThanAWord).forEach(blocks::add);
            List<Block> shown = answer.blocks();
            blocks.addAll(shown.subList(card(shown), shown.size()));
            blocks.addAll(reply.blocks().subList(end(), reply.blocks().size()));
            return new Reply(blocks, answer.scope());
        }

        private Stream<Block> before() {
            return reply.blocks().subList(0, card(reply.blocks())).stream();
        }

        /** What somebody has written stays readable. */
        private static boolean isMoreThanAWord(Block block) {
            return !(block instanceof Block.Text text) || text.text().contains("\n");
        }

        private static int card(List<Block> blocks) {
            int index = 0;
            while (!(blocks.get(index) instanceof Block.TicketCard)) {
                index++;
            }
            return index;
        }

        /** Where the card ends with its details and buttons, and what was added to the reply begins. */
        private int end() {
            List<Block> blocks = reply.blocks();
            int end = card(blocks) + 1;
            Optional<Block> details = ticket.details().map(Block.Text::new);
            if (end < blocks.size() && details.filter(blocks.get(end)::equals).isPresent()) {
                end++;
            }
            return end < blocks.size() && isOfTicket(blocks.get(end)) ? end + 1 : end;
        }

        private static boolean isOfTicket(Block block) {
            return block instanceof Block.Buttons row
                    && row.buttons().stream().map(Button::press).noneMatch(Press.ReadThread.class::isInstance);
        }
    }
}
