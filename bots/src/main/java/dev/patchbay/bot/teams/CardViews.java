package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationReply.ReplyViewed;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers Teams when somebody sees a card, with the card as it is now and as they may see it. Nothing is posted or
 * changed by it: a changed post would be seen, asked for and changed without end. What cannot be answered in time is
 * answered with a line, which leaves the card as it is; an error would stand below it, and keep Teams from asking again.
 */
final class CardViews {

    /** The desk has more to do than to show what somebody may not even look at. */
    private static final int AT_ONCE = 4;

    private static final long TURN_MILLIS = 500;
    private static final String NOT_NOW = "This card could not be brought up to date just now.";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Bus bus;
    private final InboundReader reader;
    private final RefreshReaders readers;
    private final ViewRates rates;

    CardViews(Bus bus, InboundReader reader, RefreshReaders readers, Clock clock) {
        this.bus = bus;
        this.reader = reader;
        this.readers = readers;
        this.rates = new ViewRates(clock);
    }

    Answer answer(Space space, Activity activity, Verb.Refresh refresh) {
        if (!rates.allow(activity.from().id(), refresh.delivery())) {
            return Answer.line(NOT_NOW);
        }
        try {
            return inTurn(space, activity, refresh).map(Answer::card).orElseGet(() -> Answer.line(NOT_NOW));
        } catch (Failure failure) {
            log.info("a card stays as it is: {}", failure.getMessage());
            return Answer.line(NOT_NOW);
        }
    }

    private Optional<ObjectNode> inTurn(Space space, Activity activity, Verb.Refresh refresh) {
        if (!takesTurn()) {
            return Optional.empty();
        }
        try {
            return card(space, activity, refresh);
        } finally {
            turns.release();
        }
    }

    private boolean takesTurn() {
        try {
            return turns.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ErrorCode.UNAVAILABLE, "The desk is being stopped.", e);
        }
    }

    private Optional<ObjectNode> card(Space space, Activity activity, Verb.Refresh refresh) {
        Place place = InboundReader.place(space, activity);
        ViewReply view = new ViewReply(
                space.tenant(),
                place,
                reader.room(space, activity),
                reader.sender(space, activity),
                refresh.delivery());
        ReplyViewed viewed = (ReplyViewed) bus.call(Addresses.CONVERSATION, view, Patience.SHORT);
        Reference reference = Reference.to(
                activity.serviceUrl(),
                activity.recipient().id(),
                activity.conversation().conversationType());
        CardRefresh again = new CardRefresh(
                refresh.delivery(),
                readers.of(reference, place, Optional.of(activity.from().id())));
        return OwnCard.render(viewed, again);
    }
}
