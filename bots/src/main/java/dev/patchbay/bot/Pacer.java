package dev.patchbay.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Spreads calls over time, for each key on its own: a short burst, then one per interval. It remembers the keys used
 * last, and forgets older ones, which then may burst again.
 */
public final class Pacer implements Pace {

    private final Clock clock;
    private final Duration interval;
    private final Duration burst;
    private final Map<String, Instant> nextByKey;

    /**
     * @param burst calls that may follow each other at once, at least 1
     * @param keys how many keys are remembered
     */
    public Pacer(Clock clock, Duration interval, int burst, int keys) {
        this.clock = clock;
        this.interval = interval;
        this.burst = interval.multipliedBy(burst - 1L);
        this.nextByKey = new RecentMap<>(keys);
    }

    @Override
    public synchronized Instant takeTurn(String key) {
        Instant next = later(clock.instant(), nextByKey.get(key));
        nextByKey.put(key, next.plus(interval));
        return next.minus(burst);
    }

    @Override
    public synchronized void hold(String key, Duration pause) {
        Instant free = clock.instant().plus(pause).plus(burst);
        nextByKey.put(key, later(free, nextByKey.get(key)));
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
