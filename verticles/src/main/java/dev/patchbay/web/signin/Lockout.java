package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts failed sign-ins by login and by address, and refuses both for a while after the fifth. An attempt counts
 * before its password is looked at, so that many at once gain nothing. Kept in memory: a restart forgives, and no
 * stranger can cause one.
 */
public final class Lockout {

    static final int ATTEMPTS = 5;
    static final Duration PENALTY = Duration.ofMinutes(15);

    /** Logins and addresses remembered; past it the oldest is forgotten. */
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Lockout(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt; {@code locked_out}, with the time to wait, when one of both had too many. */
    synchronized void attempt(String login, String address) {
        Instant now = clock.instant();
        List<String> subjects = List.of("login " + login, "address " + address);
        subjects.forEach(subject -> refuse(counts.get(subject), now));
        subjects.forEach(subject -> counts.merge(
                subject, new Count(1, now), (old, one) -> old.isOver(now) ? one : new Count(old.attempts + 1, now)));
    }

    /** Takes back the attempt that turned out right; earlier failures of the address stay. */
    synchronized void succeeded(String login, String address) {
        counts.remove("login " + login);
        counts.computeIfPresent(
                "address " + address, (key, count) -> new Count(Math.max(0, count.attempts - 1), count.last));
    }

    private static void refuse(Count count, Instant now) {
        if (count != null && count.attempts >= ATTEMPTS && !count.isOver(now)) {
            long minutes =
                    Math.ceilDiv(Duration.between(now, count.last.plus(PENALTY)).toSeconds(), 60);
            throw new Failure(
                    ErrorCode.LOCKED_OUT,
                    "Too many failed sign-ins. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
        }
    }

    private record Count(int attempts, Instant last) {
        boolean isOver(Instant now) {
            return !now.isBefore(last.plus(PENALTY));
        }
    }
}
