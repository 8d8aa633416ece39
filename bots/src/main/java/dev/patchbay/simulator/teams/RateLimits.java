package dev.patchbay.simulator.teams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a bot may send (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"): into one thread 7 in
 * a second, 60 in 30 seconds, 1,800 in an hour; 50 a second in all.
 */
final class RateLimits {

    private static final Map<Duration, Integer> THREAD =
            Map.of(Duration.ofSeconds(1), 7, Duration.ofSeconds(30), 60, Duration.ofHours(1), 1_800);
    private static final Map<Duration, Integer> TENANT = Map.of(Duration.ofSeconds(1), 50);
    private static final String ALL = "*";

    private final Clock clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private boolean on = true;

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    synchronized void set(boolean limited) {
        on = limited;
    }

    /** Counts a call, or refuses it as one too many. */
    synchronized void count(String thread) throws Refused {
        if (!on) {
            return;
        }
        Instant now = clock.instant();
        check(ALL, TENANT, now);
        check(thread, THREAD, now);
        calls.computeIfAbsent(ALL, key -> new ArrayDeque<>()).addLast(now);
        calls.computeIfAbsent(thread, key -> new ArrayDeque<>()).addLast(now);
    }

    private void check(String key, Map<Duration, Integer> limits, Instant now) throws Refused {
        Deque<Instant> made = calls.computeIfAbsent(key, fresh -> new ArrayDeque<>());
        while (!made.isEmpty() && made.peekFirst().isBefore(now.minus(Duration.ofHours(1)))) {
            made.pollFirst();
        }
        for (Map.Entry<Duration, Integer> limit : limits.entrySet()) {
            Instant since = now.minus(limit.getKey());
            if (made.stream().filter(call -> call.isAfter(since)).count() >= limit.getValue()) {
                throw new Refused(429, "TooManyRequests", "Too many requests");
            }
        }
    }
}
