package dev.patchbay.observability;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Blocking work that runs once at a time, however many ask for its result meanwhile and however long it hangs. */
final class SingleFlight<T> {

    private final Supplier<T> work;
    private CompletableFuture<T> flight = CompletableFuture.completedFuture(null);

    SingleFlight(Supplier<T> work) {
        this.work = work;
    }

    /** The result of the flight under way, or of a new one; fails past the patience. */
    synchronized CompletableFuture<T> result(Duration patience) {
        if (flight.isDone()) {
            flight = CompletableFuture.supplyAsync(
                    work, task -> Thread.ofVirtual().name("observability").start(task));
        }
        return flight.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
