package dev.patchbay.analytics.dataset;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * DuckDB in this process, on a few platform threads of its own: native calls would pin the carriers that all virtual
 * threads share. Callers block; interrupting a caller cancels its query.
 */
public final class Engine implements AutoCloseable {

    private final EngineLimits limits;
    private final ThreadPoolExecutor threads;

    public Engine(EngineLimits limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                limits.running(),
                limits.running(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().daemon().name("duckdb-", 1).factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    public EngineLimits limits() {
        return limits;
    }

    /** How many calls are running now. */
    public int running() {
        return threads.getActiveCount();
    }

    /**
     * Runs native work and waits for it.
     *
     * @param cancel stops the work from another thread; called when the waiting caller is interrupted
     */
    <T> T call(Callable<T> work, Runnable cancel) {
        Future<T> future;
        try {
            future = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Failure(ErrorCode.BUSY, "Too many questions about data are waiting.", e);
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(false);
            cancel.run();
            Thread.currentThread().interrupt();
            throw new Failure(ErrorCode.TIMED_OUT, "The work on the data was cancelled.", e);
        } catch (ExecutionException e) {
            throw Failure.of(e.getCause());
        }
    }

    /** Lets what runs finish, for a few seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
