package dev.patchbay.bus;

import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.time.Duration;
import java.util.function.Consumer;

/** The typed event bus: what an address takes and what it answers are known to the compiler. */
public final class Bus {

    /** How long a question waits for its answer when the asker does not say. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventBus eventBus;

    private Bus(EventBus eventBus) {
        this.eventBus = eventBus;
    }

    /** Puts the record codec on this Vert.x; done once, before the first actor is deployed. */
    public static Bus install(Vertx vertx) {
        EventBus eventBus = vertx.eventBus();
        eventBus.registerCodec(new RecordCodec());
        eventBus.codecSelector(body -> body instanceof Record ? RecordCodec.NAME : null);
        return new Bus(eventBus);
    }

    public <C, R> Future<R> ask(Address<C, R> address, C command) {
        return ask(address, command, PATIENCE);
    }

    /** Sends a command; the future fails with a {@link Failure}, {@code timed_out} past the patience included. */
    public <C, R> Future<R> ask(Address<C, R> address, C command, Duration patience) {
        return eventBus.<Object>request(address.name(), command, options(patience))
                .map(message -> address.reply().cast(message.body()))
                .recover(thrown -> Future.failedFuture(failure(address, thrown)));
    }

    /** Asks and waits; for virtual threads only. */
    public <C, R> R call(Address<C, R> address, C command) {
        return call(address, command, PATIENCE);
    }

    /** Asks and waits; for virtual threads only. */
    public <C, R> R call(Address<C, R> address, C command, Duration patience) {
        return ask(address, command, patience).await();
    }

    /** Tells everybody who listens; nobody listening is fine. */
    public <E> void publish(Topic<E> topic, E event) {
        eventBus.publish(topic.name(), event, options(PATIENCE));
    }

    /** Listens to a topic; the listener runs on the event loop and must not block. */
    public <E> MessageConsumer<Object> listen(Topic<E> topic, Consumer<E> listener) {
        return eventBus.consumer(
                topic.name(), message -> listener.accept(topic.event().cast(message.body())));
    }

    private static DeliveryOptions options(Duration patience) {
        DeliveryOptions options = new DeliveryOptions().setSendTimeout(patience.toMillis());
        CorrelationId.current().ifPresent(id -> options.addHeader(CorrelationId.KEY, id.value()));
        return options;
    }

    private static Failure failure(Address<?, ?> address, Throwable thrown) {
        if (!(thrown instanceof ReplyException reply)) {
            return Failure.of(thrown);
        }
        if (reply.failureType() == ReplyFailure.RECIPIENT_FAILURE) {
            return FailureWire.read(reply.getMessage());
        }
        return reply.failureType() == ReplyFailure.TIMEOUT
                ? new Failure(ErrorCode.TIMED_OUT, "No answer from \"" + address.name() + "\" in time.")
                : new Failure(ErrorCode.UNAVAILABLE, "The part \"" + address.name() + "\" is not running.");
    }
}
