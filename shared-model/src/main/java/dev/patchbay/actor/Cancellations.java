package dev.patchbay.actor;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.TurnCancelled;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Which turns were cancelled; whoever works for one asks before each thing that stays done. */
public final class Cancellations {

    /** More than can be cancelled while one that was is still on its way here. */
    private static final int REMEMBERED = 10_000;

    private final Set<TurnId> cancelled = new LinkedHashSet<>();
    private final Map<TurnId, Thread> working = new HashMap<>();
    private MessageConsumer<Object> listener;

    /** Hears of cancellations from now on. */
    public void listen(Bus bus) {
        listener = bus.listen(Addresses.CANCELLED, this::cancel);
    }

    public void close() {
        listener.unregister();
    }

    /** @throws Failure {@code conflict} for a turn that was cancelled */
    public synchronized void check(TurnId turn) {
        if (cancelled.contains(turn)) {
            throw new Failure(ErrorCode.CONFLICT, "This was stopped.");
        }
    }

    /**
     * Does work that may be interrupted anywhere; it is when its turn is cancelled.
     *
     * @throws Failure {@code conflict} for a turn that was cancelled
     */
    public <T> T interruptibly(TurnId turn, Supplier<T> work) {
        begin(turn);
        try {
            return work.get();
        } catch (Failure failure) {
            check(turn);
            throw failure;
        } finally {
            end(turn);
        }
    }

    private synchronized void begin(TurnId turn) {
        check(turn);
        working.put(turn, Thread.currentThread());
    }

    private synchronized void end(TurnId turn) {
        if (working.remove(turn, Thread.currentThread()) && cancelled.contains(turn)) {
            Thread.interrupted();
        }
    }

    private synchronized void cancel(TurnCancelled event) {
        if (cancelled.size() == REMEMBERED) {
            cancelled.remove(cancelled.iterator().next());
        }
        cancelled.add(event.turn());
        Thread worker = working.get(event.turn());
        if (worker != null) {
            worker.interrupt();
        }
    }
}
