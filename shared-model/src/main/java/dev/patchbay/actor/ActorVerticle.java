package dev.patchbay.actor;

import dev.patchbay.bus.Address;
import dev.patchbay.bus.FailureWire;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * An actor: one address, a bounded mailbox, and virtual threads that may block. With one worker its commands are
 * handled strictly one after the other; with more they run side by side. Whatever a handler throws becomes a failed
 * reply at once, so that no asker waits out its timeout.
 */
public abstract class ActorVerticle<C, R> extends VerticleBase {

    /** Commands that may wait; one more is refused as {@code busy}. */
    private static final int MAILBOX = 1_000;

    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Address<C, R> address;
    private final ThreadPoolExecutor workers;
    private final LongAdder refused = new LongAdder();
    private MessageConsumer<C> consumer;

    protected ActorVerticle(Address<C, R> address, int workers) {
        this.address = address;
        this.workers = new ThreadPoolExecutor(
                workers,
                workers,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MAILBOX),
                Thread.ofVirtual().name(address.name() + "-", 0).factory());
    }

    /** Does what a command says; runs on a virtual thread. A refusal is a thrown {@link Failure}. */
    protected abstract R handle(C command) throws Exception;

    /** Opens what the actor needs before its first command. */
    protected void open() throws Exception {}

    /** Closes what {@link #open} opened, after the last command. */
    protected void close() throws Exception {}

    /** Where it takes its commands; a constant, fit to be a metric label. */
    public final String name() {
        return address.name();
    }

    /** Commands in the mailbox that no worker has taken yet. */
    public final int waiting() {
        return workers.getQueue().size();
    }

    /** Commands refused as {@code busy} since the start, since the mailbox was full. */
    public final long refused() {
        return refused.sum();
    }

    @Override
    public final Future<?> start() {
        return onWorker(this::open).compose(opened -> {
            consumer = vertx.eventBus().consumer(address.name(), this::enqueue);
            return consumer.completion();
        });
    }

    @Override
    public final Future<?> stop() {
        return consumer.unregister().eventually(() -> onWorker(this::drain));
    }

    private void enqueue(Message<C> message) {
        try {
            workers.execute(() -> answer(message));
        } catch (RejectedExecutionException full) {
            refused.increment();
            fail(message, new Failure(ErrorCode.BUSY, "Too many commands wait at \"" + address.name() + "\"."));
        }
    }

    private void answer(Message<C> message) {
        String correlation = message.headers().get(CorrelationId.KEY);
        try (MDC.MDCCloseable correlated = MDC.putCloseable(CorrelationId.KEY, correlation)) {
            attempt(message);
        }
    }

    private void attempt(Message<C> message) {
        try {
            message.reply(handle(address.command().cast(message.body())));
        } catch (Failure refused) {
            log.debug("refused {}: {}", message.body().getClass().getSimpleName(), refused.getMessage());
            fail(message, refused);
        } catch (Throwable thrown) {
            log.error("failed on {}", message.body().getClass().getSimpleName(), thrown);
            fail(message, Failure.of(thrown));
        }
    }

    private static void fail(Message<?> message, Failure failure) {
        message.fail(failure.code().status(), FailureWire.write(failure));
    }

    private void drain() throws Exception {
        workers.shutdown();
        if (!workers.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("{} stopped with {} commands unfinished", address.name(), workers.getActiveCount());
            workers.shutdownNow();
        }
        close();
    }

    private Future<Void> onWorker(Blocking work) {
        return Future.future(
                promise -> Thread.ofVirtual().name(address.name() + "-life").start(() -> {
                    try {
                        work.run();
                        promise.complete();
                    } catch (Throwable thrown) {
                        promise.fail(thrown);
                    }
                }));
    }

    private interface Blocking {
        void run() throws Exception;
    }
}
