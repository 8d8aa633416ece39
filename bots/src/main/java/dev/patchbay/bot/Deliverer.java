package dev.patchbay.bot;

import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.DeliveryId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts replies, each exactly once: the parts in order, only the missing ones, at the pace the platform allows a
 * channel, plainer where it refuses the form, and in the place of an earlier version where one stands.
 *
 * @param <P> one post of the platform
 */
public final class Deliverer<P> {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final Duration STILL_POSTING = Duration.ofSeconds(2);

    private static final Set<Kind> SURELY_NOT_DONE = EnumSet.of(Kind.SLOW_DOWN, Kind.LATER, Kind.DENIED);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Set<DeliveryId> inFlight = ConcurrentHashMap.newKeySet();
    private final PostedParts posted;
    private final Posting<P> posting;
    private final Turns turns;

    public Deliverer(Posting<P> posting, Turns turns) {
        this.posted = new PostedParts(posting);
        this.posting = posting;
        this.turns = turns;
    }

    /** Delivers, or says when to come back, or that it is no use. */
    public AdapterReply deliver(Deliver deliver) throws InterruptedException {
        if (!inFlight.add(deliver.delivery())) {
            return new TryLater(STILL_POSTING, "an earlier attempt is still posting it");
        }
        boolean sure = false;
        try {
            AdapterReply reply = new DeliveryRun<>(posting, turns, deliver, posted.of(deliver)).run();
            sure = reply instanceof Begun;
            return reply;
        } catch (Refusal refusal) {
            sure = SURELY_NOT_DONE.contains(refusal.kind());
            return answer(deliver, refusal);
        } finally {
            if (!sure) {
                posted.forget(deliver.delivery());
            }
            inFlight.remove(deliver.delivery());
        }
    }

    private AdapterReply answer(Deliver deliver, Refusal refusal) {
        log.info("delivery {}, attempt {}: {}", deliver.delivery(), deliver.attempt(), refusal.getMessage());
        return switch (refusal.kind()) {
            case SLOW_DOWN, LATER, DENIED -> new TryLater(refusal.pause(), refusal.getMessage());
            case UNCONFIRMED -> new TryLater(backoff(deliver.attempt()), refusal.getMessage());
            case GONE, MISSING, FORM -> new Undeliverable(refusal.getMessage());
        };
    }

    private static Duration backoff(int attempt) {
        return SHORTEST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1L, 0, MAX_DOUBLINGS));
    }
}
