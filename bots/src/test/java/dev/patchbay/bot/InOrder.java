package dev.patchbay.bot;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a stand-in for the conversation actor delivers, and nobody waits for: one after the other in a thread, as the
 * actor does, and side by side across threads. It is over when the adapter it speaks to was stopped by its test.
 */
public final class InOrder {

    private final Map<Place, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    public void run(Place thread, Runnable delivery) {
        last.compute(thread, (same, before) -> {
            CompletableFuture<Void> free = before == null ? CompletableFuture.completedFuture(null) : before;
            return free.handleAsync((done, failed) -> attempt(delivery), Thread::startVirtualThread);
        });
    }

    private static Void attempt(Runnable delivery) {
        try {
            delivery.run();
        } catch (Failure failure) {
            if (failure.code() != ErrorCode.UNAVAILABLE) {
                throw failure;
            }
        }
        return null;
    }
}
