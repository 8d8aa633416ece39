package dev.patchbay.config;

import java.time.Duration;

/**
 * How conversations are worked on.
 *
 * @param workers conversations answered side by side, 1 to 64
 * @param claim how long a worker may hold a message; after it another one takes it, at least 10 s
 * @param newChannels whether we answer in channels that no admin has decided about
 */
public record ConversationSettings(int workers, Duration claim, NewChannels newChannels) {

    /** What holds where nobody has decided. */
    public enum NewChannels {
        ALLOWED,
        REFUSED
    }

    public ConversationSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("conversation.workers is 1 to 64");
        }
        if (claim.toSeconds() < 10) {
            throw new IllegalArgumentException("conversation.claim is at least 10s");
        }
    }
}
