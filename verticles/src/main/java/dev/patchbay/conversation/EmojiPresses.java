package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.conversation.StandingReplies.StandingReply;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.DrawCard;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.model.ticket.TicketReply.CardDrawn;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.util.Optional;

/**
 * What emojis on a ticket's card do: the same as the card's buttons, where those would be offered to whoever put them
 * there. Which ticket it is stands in the stored reply, never in what comes from the platform.
 */
final class EmojiPresses {

    private final Bus bus;
    private final Database database;
    private final StandingReplies replies;
    private final ConversationStore conversations;
    private final SenderCallers callers;
    private final Audiences audiences;
    private final ButtonPresses presses;
    private final Clock clock;

    EmojiPresses(
            Bus bus,
            Database database,
            StandingReplies replies,
            ConversationStore conversations,
            SenderCallers callers,
            Audiences audiences,
            ButtonPresses presses,
            Clock clock) {
        this.bus = bus;
        this.database = database;
        this.replies = replies;
        this.conversations = conversations;
        this.callers = callers;
        this.audiences = audiences;
        this.presses = presses;
        this.clock = clock;
    }

    ConversationReply press(PressByEmoji put) {
        return find(put).map(card -> press(put, card)).orElseGet(ConversationReply.Done::new);
    }

    /** Platforms name the post, not always its thread. */
    private Optional<StandingCard> find(PressByEmoji put) {
        return database.inTenant(put.tenant(), tx -> replies.settled(tx, put.place(), put.answer())
                .flatMap(reply -> reply.reply()
                        .soleTicket()
                        .map(ticket ->
                                new StandingCard(reply, ticket, conversations.place(tx, reply.conversation())))));
    }

    /** Nothing is done, or said, where the card has no such button any more: the same reaction may be told of twice. */
    private ConversationReply press(PressByEmoji put, StandingCard card) {
        Reply now = draw(put, card.ticket());
        Ticket ticket = now.soleTicket().orElse(card.ticket());
        if (!isOffered(now, ticket, put.emoji())) {
            return new ConversationReply.Done();
        }
        String words = put.emoji().words(ticket.number());
        return presses.act(pressed(put, card, ticket), card.reply(), new Press.Ask(words));
    }

    /** The card as it would be made out for them now. */
    private Reply draw(PressByEmoji put, Ticket ticket) {
        Caller caller = callers.of(put.tenant(), put.place(), put.sender());
        if (!caller.role().isStaff()) {
            throw new Failure(ErrorCode.FORBIDDEN, "Only the service desk changes a ticket with an emoji.");
        }
        if (put.room().unsure()) {
            throw new Failure(ErrorCode.UNAVAILABLE, "Who reads along here could not be asked just now.");
        }
        Readers readers = audiences.readers(put.tenant(), put.place(), Optional.of(put.room()));
        Reply card = ((CardDrawn) bus.call(Addresses.TICKET, new DrawCard(caller, ticket.number(), readers.audience())))
                .card();
        if (readers.audience().kind() == Audience.Kind.CUSTOMER || !readers.maySee(card.scope())) {
            throw new Failure(
                    ErrorCode.FORBIDDEN, "An emoji changes a ticket only where none but your own people read.");
        }
        return card;
    }

    private static boolean isOffered(Reply card, Ticket ticket, TicketEmoji emoji) {
        boolean waits = emoji == TicketEmoji.PENDING && ticket.status() == TicketStatus.PENDING;
        return !waits
                && card.buttons().stream().anyMatch(button -> button.label().equals(emoji.button()));
    }

    /** Where a platform does not name reactions, one of the same person counts once for each state of the ticket. */
    private PressButton pressed(PressByEmoji put, StandingCard card, Ticket ticket) {
        String event = put.event().orElseGet(() -> "v" + ticket.version());
        return new PressButton(
                put.tenant(),
                card.place(),
                put.room(),
                put.sender(),
                "emoji:%s:%s:%s:%s"
                        .formatted(card.reply().delivery(), put.sender().user(), put.emoji(), event),
                clock.instant(),
                card.reply().delivery(),
                -1);
    }

    /** @param place of its thread */
    private record StandingCard(StandingReply reply, Ticket ticket, Place place) {}
}
