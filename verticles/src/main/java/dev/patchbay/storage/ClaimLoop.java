package dev.patchbay.storage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims work from the database and does it on virtual threads, a bounded number side by side. Sleeps when there is
 * none, until it is woken or it is time to look for claims that have expired and retries that are due.
 */
public final class ClaimLoop<W> {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(ClaimLoop.class);
    private final String name;
    private final int width;
    private final Courtesy courtesy;
    private final Supplier<Optional<W>> claim;
    private final Consumer<W> work;
    private final Semaphore free;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private Thread loop;

    /** @param width units of work done side by side */
    public ClaimLoop(String name, int width, Supplier<Optional<W>> claim, Consumer<W> work) {
        this(name, width, () -> {}, claim, work);
    }

    /**
     * @param width units of work done side by side
     * @param courtesy waits before each claim while something else comes first
     */
    public ClaimLoop(String name, int width, Courtesy courtesy, Supplier<Optional<W>> claim, Consumer<W> work) {
        this.name = name;
        this.width = width;
        this.courtesy = courtesy;
        this.claim = claim;
        this.work = work;
        this.free = new Semaphore(width);
    }

    public void start() {
        loop = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Says that there may be work. */
    public void wake() {
        woken.release();
    }

    /** Claims nothing more, and waits for what is under way. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        wake();
        loop.join(patience);
        if (!free.tryAcquire(width, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("{} stopped with work under way; it will be taken again", name);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                free.acquire();
                courtesy.giveWay();
                Optional<W> claimed = claim();
                if (claimed.isPresent()) {
                    Thread.ofVirtual().name(name + "-worker").start(() -> perform(claimed.get()));
                } else {
                    free.release();
                    sleep();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleep() throws InterruptedException {
        if (woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /** A database that is down for a while stops nothing; the loop looks again. */
    private Optional<W> claim() {
        try {
            return claim.get();
        } catch (RuntimeException unreachable) {
            log.warn("{} cannot claim work: {}", name, unreachable.getMessage());
            return Optional.empty();
        }
    }

    private void perform(W claimed) {
        try {
            work.accept(claimed);
        } catch (RuntimeException failed) {
            log.error("{} failed; its claim will expire and be taken again", name, failed);
        } finally {
            free.release();
            wake();
        }
    }

    /** Gives way to what comes first, for a bounded time. */
    public interface Courtesy {
        void giveWay() throws InterruptedException;
    }
}
