package dev.patchbay.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly stop: the signal's hook tells the main thread to close everything, and
 * keeps the JVM until it has.
 */
public final class Shutdown {

    /** After this the process ends whatever is still under way; all of that is in the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    private Shutdown() {}

    public static Shutdown install() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::onSignal, "shutdown"));
        return shutdown;
    }

    /** Waits for the signal. */
    public void await() throws InterruptedException {
        requested.await();
    }

    /** Lets the JVM end; called once everything is closed, or could not be opened. */
    public void finished() {
        finished.countDown();
    }

    private void onSignal() {
        requested.countDown();
        try {
            if (!finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println(
                        "patchbay: stopped before everything was finished; the rest is done at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
