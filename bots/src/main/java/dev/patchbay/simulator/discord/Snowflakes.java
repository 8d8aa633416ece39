package dev.patchbay.simulator.discord;

import java.time.Clock;
import java.time.Instant;

/**
 * Discord's ids: the milliseconds since the first second of 2015, shifted by 22 bits, and a counter below
 * (discord.com/developers/docs/reference, "Snowflakes"). Clients read the time out of them.
 */
final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;
    private static final int SHIFT = 22;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << SHIFT);
        return Long.toString(last);
    }

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> SHIFT) + EPOCH);
    }
}
