package dev.patchbay.bot.slack;

import java.time.Duration;

/** Slack did not do what it was asked; caught within the adapter and turned into its answer. */
final class SlackRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    enum Kind {
        /** Asked to slow down; nothing was done. */
        SLOW_DOWN,
        /** No clear answer: it may have been done. */
        UNCONFIRMED,
        /** Not now, and nothing was done: the token is being replaced, Slack has a problem of its own. */
        LATER,
        /** What was sent does not pass Slack's rules. */
        FORM,
        /** The thread, the channel or the installation is gone. */
        GONE
    }

    private final Kind kind;
    private final Duration pause;

    SlackRefusal(Kind kind, Duration pause, String reason) {
        super(reason);
        this.kind = kind;
        this.pause = pause;
    }

    SlackRefusal(Kind kind, Duration pause, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.pause = pause;
    }

    Kind kind() {
        return kind;
    }

    /** How long to wait before the next try; zero where that is for us to decide. */
    Duration pause() {
        return pause;
    }
}
