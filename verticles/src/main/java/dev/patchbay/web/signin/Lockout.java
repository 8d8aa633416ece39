package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins by login and by address, and refuses both for a while after the fifth. An attempt counts
 * before its password is looked at, so that many at once gain nothing. What is counted of a login is in the database;
 * of an address in memory, which bounds how many logins one address can have counted.
 */
final class Lockout {

    static final int ATTEMPTS = 5;
    static final Duration PENALTY = Duration.ofMinutes(15);

    /** Addresses remembered; past it the oldest is forgotten. */
    private static final int REMEMBERED = 20_000;

    private final LoginAttempts logins;
    private final Clock clock;
    private final Map<String, Count> addresses = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Lockout(Database database, Clock clock) {
        this.logins = new LoginAttempts(database, ATTEMPTS, PENALTY);
        this.clock = clock;
    }

    /** Counts an attempt; {@code locked_out}, with the time to wait, when one of both had too many. */
    void attempt(String login, String address) {
        Instant now = clock.instant();
        count(address, now);
        logins.count(login, now).ifPresent(last -> {
            takeBack(address);
            throw lockedOut(last, now);
        });
    }

    /** Takes back the attempt that turned out right; earlier failures of the address stay. */
    void succeeded(String login, String address) {
        logins.forgive(login);
        takeBack(address);
    }

    private synchronized void count(String address, Instant now) {
        Count before = addresses.get(address);
        boolean fresh = before == null || before.isOver(now);
        if (!fresh && before.attempts >= ATTEMPTS) {
            throw lockedOut(before.last, now);
        }
        addresses.put(address, new Count(fresh ? 1 : before.attempts + 1, now));
    }

    private synchronized void takeBack(String address) {
        addresses.computeIfPresent(address, (key, count) -> new Count(Math.max(0, count.attempts - 1), count.last));
    }

    private static Failure lockedOut(Instant last, Instant now) {
        long minutes = Math.ceilDiv(Duration.between(now, last.plus(PENALTY)).toSeconds(), 60);
        return new Failure(
                ErrorCode.LOCKED_OUT,
                "Too many failed sign-ins. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
    }

    private record Count(int attempts, Instant last) {
        boolean isOver(Instant now) {
            return !now.isBefore(last.plus(PENALTY));
        }
    }
}
