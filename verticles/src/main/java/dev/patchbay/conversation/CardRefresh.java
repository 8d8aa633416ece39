package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.conversation.StandingCards.Card;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.RefreshCards;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketReply.CardDrawn;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Brings the cards of a ticket up to date with what was done elsewhere: each as whoever asked for it would get it now, for
 * those who read along there.
 */
final class CardRefresh {

    private final Bus bus;
    private final Database database;
    private final ConversationClaims claims;
    private final StandingCards cards;
    private final SenderCallers callers;
    private final Audiences audiences;
    private final Runnable stored;

    /** @param stored run when a card waits to be changed on its platform */
    CardRefresh(
            Bus bus,
            Database database,
            ConversationClaims claims,
            StandingCards cards,
            SenderCallers callers,
            Audiences audiences,
            Runnable stored) {
        this.bus = bus;
        this.database = database;
        this.claims = claims;
        this.cards = cards;
        this.callers = callers;
        this.audiences = audiences;
        this.stored = stored;
    }

    ConversationReply refresh(RefreshCards wish) {
        List<Card> standing = database.inTenant(wish.tenant(), tx -> {
            refuseWhileAnswering(tx, wish.conversation());
            return cards.of(tx, wish.conversation(), wish.ticket());
        });
        standing.forEach(card -> draw(wish, card).ifPresent(drawn -> change(wish, card, drawn)));
        return new ConversationReply.Done();
    }

    /** What is being answered there may bring a card that knows nothing of this. */
    private void refuseWhileAnswering(Transaction transaction, ConversationId conversation) {
        if (claims.isAnswering(transaction, conversation)) {
            throw new Failure(ErrorCode.BUSY, "Something is being answered in that conversation.");
        }
    }

    /** Empty where the asker is gone, and where not everybody may see it any more: nothing new is shown there. */
    private Optional<Reply> draw(RefreshCards wish, Card card) {
        InboundMessage asked = card.asked();
        Optional<Room> direct = Optional.of(asked.room()).filter(room -> room.kind() == Room.Kind.DIRECT);
        Readers readers = audiences.readers(wish.tenant(), asked.place(), direct);
        try {
            Caller asker = callers.of(wish.tenant(), card.person());
            DrawCard draw = new DrawCard(asker, wish.ticket(), readers.audience());
            return Optional.of(((CardDrawn) bus.call(Addresses.TICKET, draw)).card())
                    .filter(drawn -> readers.maySee(drawn.scope()));
        } catch (Failure failure) {
            return switch (failure.code()) {
                case TICKET_NOT_FOUND ->
                    Optional.of(Reply.of(new Block.Text(wish.ticket() + " is not there any more.")));
                case PERSON_NOT_FOUND -> Optional.empty();
                default -> throw failure;
            };
        }
    }

    /** Meanwhile an answer may have shown a later state there. */
    private void change(RefreshCards wish, Card drawnFor, Reply drawn) {
        database.inTenant(wish.tenant(), tx -> {
            claims.lock(tx, wish.conversation());
            tx.afterCommit(stored);
            cards.of(tx, wish.conversation(), wish.ticket()).stream()
                    .filter(card -> card.delivery().equals(drawnFor.delivery()))
                    .forEach(card -> cards.change(tx, card, drawn));
            return drawn;
        });
    }
}
