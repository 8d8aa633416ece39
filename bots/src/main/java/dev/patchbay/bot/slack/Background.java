package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown past the acknowledgement, best effort: nobody waits for it, and what does not work out is let go. */
final class Background {

    /** At once; more is let go. */
    private static final int MAX = 100;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Semaphore free = new Semaphore(MAX);

    void run(String what, Call call) {
        if (!free.tryAcquire()) {
            log.info("could not {}: too much else is under way", what);
            return;
        }
        Thread.ofVirtual().name("slack-background").start(() -> {
            try {
                call.run();
            } catch (Refusal | RuntimeException refused) {
                log.info("could not {}: {}", what, refused.getMessage());
            } finally {
                free.release();
            }
        });
    }

    /** One call of Slack's. */
    interface Call {
        void run() throws Refusal;
    }
}
