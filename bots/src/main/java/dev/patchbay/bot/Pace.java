package dev.patchbay.bot;

import java.time.Duration;
import java.time.Instant;

/** Says when calls may be made, for each key on its own. */
public interface Pace {

    /** Takes the key's next free turn and says when it is; a moment that is past means at once. */
    Instant takeTurn(String key);

    /** Holds a key back: its next turn is no sooner than the pause, as the platform asked. */
    void hold(String key, Duration pause);
}
