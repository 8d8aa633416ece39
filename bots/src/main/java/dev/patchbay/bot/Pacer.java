package dev.patchbay.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spreads calls over time, for each key on its own: a short burst, then one per interval. It remembers the keys used
 * last, and forgets older ones, which then may burst again.
 */
public final class Pacer {

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
        this.nextByKey = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > keys;
            }
        };
    }

    /** What came of asking for a slot: how long it is away, and whether it is now the asker's. */
    public record Slot(Duration delay, boolean reserved) {}

    /** Reserves the next free slot of a key, unless it is further away than the patience. */
    public synchronized Slot reserve(String key, Duration patience) {
        Instant now = clock.instant();
        Instant next = later(now, nextByKey.get(key));
        Duration wait = Duration.between(now, next.minus(burst));
        if (wait.compareTo(patience) > 0) {
            return new Slot(wait, false);
        }
        nextByKey.put(key, next.plus(interval));
        return new Slot(wait.isNegative() ? Duration.ZERO : wait, true);
    }

    /** Holds a key back: its next slot is no sooner than the pause, as the platform asked. */
    public synchronized void hold(String key, Duration pause) {
        Instant free = clock.instant().plus(pause).plus(burst);
        nextByKey.put(key, later(free, nextByKey.get(key)));
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
