package dev.patchbay.ticket;

import java.time.Duration;

/** How long to wait before something that was refused is tried again. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Backoff() {}

    /** 1 s, 2 s, 4 s, ... five minutes at the most. */
    static Duration after(int attempts) {
        Duration wanted = Duration.ofSeconds(1L << Math.clamp(attempts - 1L, 0, 9));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
