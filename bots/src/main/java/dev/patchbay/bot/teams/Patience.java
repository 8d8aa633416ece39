package dev.patchbay.bot.teams;

import java.time.Duration;

/** How long is waited within the 15 seconds Teams waits for an answer. */
final class Patience {

    /** For looking something up on the way. */
    static final Duration SHORT = Duration.ofSeconds(2);

    /** For what the answer depends on. */
    static final Duration LONG = Duration.ofSeconds(8);

    private Patience() {}
}
