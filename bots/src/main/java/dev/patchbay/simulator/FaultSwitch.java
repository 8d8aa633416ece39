package dev.patchbay.simulator;

/** Switches the faults of a simulated platform; all are off at first. */
public interface FaultSwitch {

    /** A share of all calls to the platform, 0 to 1, meets the fault. */
    void set(Trouble trouble, double share);

    /** The next calls that post meet the fault. */
    void next(Trouble trouble, int calls);

    /** Cuts the connection between platform and adapter now, where they keep one; pending calls are reset. */
    void disconnect();

    /** Keeps back what happens, for {@link #releaseReversed}. */
    void hold();

    /** Sends what was kept back, the last first. */
    void releaseReversed();

    /** Refuses the bot's token until told otherwise. */
    void revokeToken(boolean revoked);

    void clear();

    /** What can go wrong. */
    enum Trouble {
        /** 429 with a Retry-After of a second. */
        RATE_LIMITED,
        /** 500, nothing done. */
        SERVER_ERROR,
        /** Done, after three seconds. */
        SLOW,
        /** Done, and the connection is lost before the answer. */
        ANSWER_LOST,
        /** Not done: the connection is reset. */
        RESET,
        /** Events are sent twice. */
        DUPLICATES
    }
}
