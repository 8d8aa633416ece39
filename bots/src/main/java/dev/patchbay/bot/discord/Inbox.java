package dev.patchbay.bot.discord;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Hands over what happened on Discord. Discord says a thing once and never waits for an acknowledgement, so what cannot
 * be taken now is tried again here; what is lost with the process is found by catching up.
 */
final class Inbox {

    /** Discord waits three seconds for an answer to an interaction. */
    static final Duration SOON = Duration.ofMillis(2_300);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;

    /** At once: more would wait in the conversation actor's mailbox, which refuses what it cannot hold. */
    private static final int SIDE_BY_SIDE = 100;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final Semaphore free = new Semaphore(SIDE_BY_SIDE);
    private volatile boolean closed;

    Inbox(Bus bus) {
        this.bus = bus;
    }

    /**
     * Asks until there is an answer; empty when it is refused, or given up.
     *
     * @param what is done, for the log
     * @param command made anew for each attempt, as what it is made of may be away too
     */
    Optional<ConversationReply> handOver(String what, Supplier<ConversationCommand> command) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
            try {
                return Optional.of(askInTurn(command.get()));
            } catch (Failure failure) {
                if (failure.code().status() < 500) {
                    log.info("{} refused: {}", what, failure.getMessage());
                    return Optional.empty();
                }
                log.warn("{} not taken, attempt {}: {}", what, attempt, failure.getMessage());
            }
            if (!slept(pause)) {
                break;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        log.error("{} was given up; catching up after the next start takes it", what);
        return Optional.empty();
    }

    /** A burst waits here, and not in the mailbox of who is asked. */
    private ConversationReply askInTurn(ConversationCommand command) {
        free.acquireUninterruptibly();
        try {
            return ask(command, Bus.PATIENCE);
        } finally {
            free.release();
        }
    }

    /** Asks once, for somebody who waits. */
    ConversationReply ask(ConversationCommand command, Duration patience) {
        try (MDC.MDCCloseable ignored = CorrelationId.random().open()) {
            return bus.call(Addresses.CONVERSATION, command, patience);
        }
    }

    void close() {
        closed = true;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
