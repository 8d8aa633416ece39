package dev.patchbay.bot;

import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.model.chat.DeliveryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Whose turn it is in a channel. A delivery whose turn is near waits here; one whose turn is further off is sent away
 * until then, and finds its turn kept when it comes back: so a busy channel occupies nobody, and stays in order.
 */
public final class Turns {

    private static final Duration NEAR = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;

    private final Pace pace;
    private final Clock clock;
    private final Map<DeliveryId, Instant> kept = new RecentMap<>(REMEMBERED);

    public Turns(Pace pace, Clock clock) {
        this.pace = pace;
        this.clock = clock;
    }

    /** Returns when the delivery may post into the channel; throws when that is not soon. */
    public void await(String channel, DeliveryId delivery) throws Refusal, InterruptedException {
        Duration wait = Duration.between(clock.instant(), turn(channel, delivery));
        if (wait.compareTo(NEAR) > 0) {
            throw new Refusal(Kind.LATER, wait, "the channel is at its pace");
        }
        synchronized (kept) {
            kept.remove(delivery);
        }
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    /** The platform asked the channel to slow down. */
    public void hold(String channel, Duration pause) {
        pace.hold(channel, pause);
    }

    private Instant turn(String channel, DeliveryId delivery) {
        synchronized (kept) {
            return kept.computeIfAbsent(delivery, first -> pace.takeTurn(channel));
        }
    }
}
