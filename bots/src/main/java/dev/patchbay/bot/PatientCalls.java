package dev.patchbay.bot;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the conversations what happened, again and again while they cannot take it: a platform that is told "not now"
 * sends it after a minute, or never.
 */
public final class PatientCalls {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Bus bus;
    private final Clock clock;
    private final Duration patience;

    /** @param patience for one call, and until the last of them begins; the platform waits for longer than both */
    public PatientCalls(Bus bus, Clock clock, Duration patience) {
        this.bus = bus;
        this.clock = clock;
        this.patience = patience;
    }

    /** Fails as the last of the calls did. */
    public void tell(ConversationCommand command) {
        Instant end = clock.instant().plus(patience);
        while (true) {
            try {
                bus.call(Addresses.CONVERSATION, command, patience);
                return;
            } catch (Failure failure) {
                boolean passing = failure.code() == ErrorCode.UNAVAILABLE || failure.code() == ErrorCode.BUSY;
                if (!passing || clock.instant().isAfter(end)) {
                    throw failure;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ErrorCode.UNAVAILABLE, "The desk is being stopped.", e);
        }
    }
}
