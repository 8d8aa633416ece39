package dev.patchbay.conversation;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does waiting work together: while one batch is worked on, what arrives becomes the next one. Nothing waits for a
 * batch to fill. When a batch fails, each of its items is tried by itself, so that one bad item spoils only its own.
 */
final class GroupCommit<T, R> {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final int largest;
    private final Predicate<T> alone;
    private final Function<List<T>, List<R>> work;
    private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /**
     * @param largest items of one batch
     * @param alone true for an item that is not to share a batch
     * @param work answers each item, in order
     */
    GroupCommit(int largest, Predicate<T> alone, Function<List<T>, List<R>> work) {
        this.largest = largest;
        this.alone = alone;
        this.work = work;
    }

    /** Waits until the item's batch is done; items are worked on in the order in which they came. */
    R submit(T item) {
        Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>());
        queue.add(waiting);
        startUnlessWorking();
        try {
            return waiting.result().join();
        } catch (CompletionException failed) {
            throw Failure.of(failed.getCause());
        }
    }

    /** Items that no batch has taken yet. */
    int waiting() {
        return queue.size();
    }

    private void startUnlessWorking() {
        if (working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("group-commit").start(this::workOff);
        }
    }

    private void workOff() {
        List<Waiting<T, R>> batch = next();
        while (!batch.isEmpty()) {
            perform(batch);
            batch = next();
        }
        working.set(false);
        if (!queue.isEmpty()) {
            startUnlessWorking();
        }
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        Waiting<T, R> head = queue.peek();
        while (head != null && batch.size() < largest && (batch.isEmpty() || !alone.test(head.item()))) {
            batch.add(queue.remove());
            head = alone.test(batch.getLast().item()) ? null : queue.peek();
        }
        return batch;
    }

    private void perform(List<Waiting<T, R>> batch) {
        try {
            List<R> results = work.apply(batch.stream().map(Waiting::item).toList());
            for (int index = 0; index < batch.size(); index++) {
                batch.get(index).result().complete(results.get(index));
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1 || isEverybodys(failed)) {
                batch.forEach(waiting -> waiting.result().completeExceptionally(failed));
            } else {
                LOG.warn("{} items are tried one by one: {}", batch.size(), failed.getMessage());
                batch.forEach(waiting -> perform(List.of(waiting)));
            }
        }
    }

    /** A database that is down is down for each item. */
    private static boolean isEverybodys(Throwable failed) {
        return failed instanceof Failure failure
                && (failure.code() == ErrorCode.UNAVAILABLE || failure.code() == ErrorCode.TIMED_OUT);
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> result) {}
}
