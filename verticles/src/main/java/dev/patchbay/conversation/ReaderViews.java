package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.conversation.StandingReplies.StandingReply;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.CardDrawn;
import dev.patchbay.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Replies about a ticket as one reader sees them now. Which ticket it is stands in the stored reply, never in what comes
 * from the platform; nobody becomes known to us by looking.
 */
final class ReaderViews {

    /** A view that comes late is of no use: what stands there is good enough. */
    private static final Duration TO_LOOK = Duration.ofMillis(1_500);

    /** Whoever presses waits for what that does. */
    private static final Duration TO_PRESS = Duration.ofSeconds(5);

    private final Bus bus;
    private final Database database;
    private final StandingReplies replies;
    private final ChatIdentities identities;
    private final SenderCallers callers;
    private final Audiences audiences;

    ReaderViews(
            Bus bus,
            Database database,
            StandingReplies replies,
            ChatIdentities identities,
            SenderCallers callers,
            Audiences audiences) {
        this.bus = bus;
        this.database = database;
        this.replies = replies;
        this.identities = identities;
        this.callers = callers;
        this.audiences = audiences;
    }

    /** What stands there, where there is nothing better to show. */
    ConversationReply view(ViewReply wish) {
        StandingReply standing = standing(wish);
        return own(wish, standing, TO_LOOK)
                .map(reply -> new ReplyViewed(reply, true))
                .orElseGet(() -> new ReplyViewed(standing.reply(), false));
    }

    /** The button of that label in the presser's view, as it would be made out now. */
    Optional<Button> button(PressButton pressed, String label) {
        ViewReply view =
                new ViewReply(pressed.tenant(), pressed.place(), pressed.room(), pressed.sender(), pressed.delivery());
        return own(view, standing(view), TO_PRESS).stream()
                .flatMap(reply -> reply.buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst();
    }

    private StandingReply standing(ViewReply wish) {
        return database.inTenant(
                        wish.tenant(), tx -> replies.find(tx, wish.place(), new AnswerRef.ByDelivery(wish.delivery())))
                .orElseThrow(() -> new Failure(ErrorCode.CONFLICT, "This answer is not here any more."));
    }

    private Optional<Reply> own(ViewReply wish, StandingReply standing, Duration patience) {
        if (wish.room().unsure()) {
            throw new Failure(ErrorCode.UNAVAILABLE, "Who reads along here could not be asked just now.");
        }
        return standing.reply()
                .soleTicket()
                .filter(ticket -> isKnown(wish))
                .flatMap(ticket -> card(wish, ticket.number(), patience))
                .map(card -> standing.answers() ? card : withoutNotes(card));
    }

    private boolean isKnown(ViewReply wish) {
        return database.inTenant(wish.tenant(), tx -> identities.isKnown(tx, wish.place(), wish.sender()));
    }

    /** Empty where not everybody who reads along may see it: that is no place to show anything new. */
    private Optional<Reply> card(ViewReply wish, TicketNumber ticket, Duration patience) {
        Readers readers = audiences.readers(wish.tenant(), wish.place(), Optional.of(wish.room()));
        DrawCard draw =
                new DrawCard(callers.of(wish.tenant(), wish.place(), wish.sender()), ticket, readers.audience());
        try {
            Reply card = ((CardDrawn) bus.call(Addresses.TICKET, draw, patience)).card();
            return Optional.of(card).filter(drawn -> readers.maySee(drawn.scope()));
        } catch (Failure failure) {
            if (failure.code() != ErrorCode.TICKET_NOT_FOUND) {
                throw failure;
            }
            return Optional.of(Reply.of(new Block.Text(
                    ticket + " is not there for you any more: it was deleted, or what you may see has changed.")));
        }
    }

    /** A card that nobody asked for stands above what is written about its ticket. */
    private static Reply withoutNotes(Reply view) {
        List<Block> blocks =
                view.blocks().stream().map(ReaderViews::withoutNotes).toList();
        return new Reply(blocks, view.scope());
    }

    private static Block withoutNotes(Block block) {
        return block instanceof Block.TicketCard card
                ? new Block.TicketCard(card.ticket().withoutNotes())
                : block;
    }
}
