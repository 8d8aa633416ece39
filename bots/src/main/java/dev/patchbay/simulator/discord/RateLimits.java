package dev.patchbay.simulator.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls a route takes in a while, for each channel on its own, and all routes together
 * (discord.com/developers/docs/topics/rate-limits). Discord names no numbers; these are what its servers were seen to
 * use for posting: five in five seconds, and fifty a second over everything.
 */
final class RateLimits {

    private static final int GLOBAL = 50;

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private int posts = 5;
    private Duration span = Duration.ofSeconds(5);

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** How many messages a channel takes in that time. */
    synchronized void pace(int messages, Duration time) {
        posts = messages;
        span = time;
        windows.clear();
    }

    /** Takes a call of a bucket; what is left of it goes into the answer's headers. */
    synchronized Standing take(String bucket) {
        return window(bucket, posts, span).take(clock.instant());
    }

    /** How long everything has to wait, when all calls together are too many. */
    synchronized Optional<Duration> global() {
        Standing standing =
                window("", Math.max(GLOBAL, posts), Duration.ofSeconds(1)).take(clock.instant());
        return standing.refused() ? Optional.of(standing.resetAfter()) : Optional.empty();
    }

    private Window window(String bucket, int limit, Duration length) {
        return windows.computeIfAbsent(bucket, key -> new Window(limit, length));
    }

    /**
     * Where a bucket stands after a call.
     *
     * @param remaining calls left; below 0 this one was too many
     */
    record Standing(int limit, int remaining, Instant reset, Duration resetAfter) {

        boolean refused() {
            return remaining < 0;
        }
    }

    private static final class Window {

        private final int limit;
        private final Duration length;
        private Instant end = Instant.MIN;
        private int taken;

        Window(int limit, Duration length) {
            this.limit = limit;
            this.length = length;
        }

        Standing take(Instant now) {
            if (!now.isBefore(end)) {
                end = now.plus(length);
                taken = 0;
            }
            taken++;
            return new Standing(limit, limit - taken, end, Duration.between(now, end));
        }
    }
}
