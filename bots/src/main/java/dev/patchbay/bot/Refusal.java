package dev.patchbay.bot;

import java.time.Duration;

/** A platform did not do what it was asked; caught within the adapter and turned into its answer. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    public enum Kind {
        /** Asked to slow down; nothing was done. */
        SLOW_DOWN,
        /** No clear answer: it may have been done. */
        UNCONFIRMED,
        /** Not now, and nothing was done: the token is being replaced, the platform has a problem of its own. */
        LATER,
        /** Not before somebody grants it, a scope or a permission; nothing was done. */
        DENIED,
        /** What was sent does not pass the platform's rules. */
        FORM,
        /** What was to be changed or deleted is not there, or may no longer be changed. */
        MISSING,
        /** The thread, the channel or the installation is gone. */
        GONE
    }

    private final Kind kind;
    private final Duration pause;

    public Refusal(Kind kind, Duration pause, String reason) {
        super(reason);
        this.kind = kind;
        this.pause = pause;
    }

    public Refusal(Kind kind, Duration pause, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.pause = pause;
    }

    public Kind kind() {
        return kind;
    }

    /** True where the platform itself is in trouble: asked again, it may well answer. */
    public boolean isPassing() {
        return kind == Kind.SLOW_DOWN || kind == Kind.UNCONFIRMED || kind == Kind.LATER;
    }

    /** How long to wait before the next try; zero where that is for us to decide. */
    public Duration pause() {
        return pause;
    }
}
