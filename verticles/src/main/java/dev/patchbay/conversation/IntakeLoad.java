package dev.patchbay.conversation;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How much is being taken in. Platforms wait for acknowledgements a few seconds only and then send again, so in a burst
 * whoever answers or delivers gives way, up to a moment each time: what waits goes on, slowly, until the burst is over.
 */
final class IntakeLoad {

    /** Messages at once that are not durable yet: more than everyday use has, fewer than a burst. */
    static final int BURST = 8;

    /** Between a commit and the messages after it there is a pause, which does not end a burst. */
    private static final Duration LULL = Duration.ofMillis(50);

    /** Ten claims a second go on in the longest burst. */
    static final Duration PATIENCE = Duration.ofMillis(100);

    private final Lock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private int under;
    private long last = System.nanoTime() - LULL.toNanos();

    void begin() {
        lock.lock();
        try {
            if (++under >= BURST) {
                last = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            if (--under == BURST - 1) {
                fewer.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits while messages pour in, but not for long. */
    void giveWay() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        lock.lock();
        try {
            for (long left = PATIENCE.toNanos(); left > 0 && calmIn() > 0; left = end - System.nanoTime()) {
                fewer.awaitNanos(Math.min(left, calmIn()));
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isBurst() {
        lock.lock();
        try {
            return calmIn() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds until this is no burst any more, should nothing come in; not above 0 when it is none. */
    private long calmIn() {
        return under >= BURST ? PATIENCE.toNanos() : LULL.toNanos() - (System.nanoTime() - last);
    }
}
