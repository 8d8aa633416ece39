package dev.patchbay.assistant;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.actor.Cancellations;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.TurnCancelled;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A turn whose answer nobody wants does nothing more. */
class CancelledTurnTest {

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.install(vertx);
    private final Cancellations cancellations = new Cancellations();
    private final AtomicInteger effects = new AtomicInteger();
    private final RunTurn request = new RunTurn(
            new Caller(TenantId.random(), PersonId.random(), "Eva", Role.ENGINEER),
            ConversationId.random(),
            1,
            Instant.EPOCH,
            "create a ticket: printer",
            List.of(),
            List.of(),
            Optional.empty(),
            Audience.person(),
            List.of(),
            new Place(Platform.SLACK, "T1", "D1", "D1"),
            Addressing.DIRECT,
            TurnId.random());

    @BeforeEach
    void listen() {
        cancellations.listen(bus);
    }

    @AfterEach
    void close() throws Exception {
        cancellations.close();
        vertx.close().await(10, SECONDS);
    }

    @Test
    void noStepFollowsTheOneDuringWhichItWasCancelled() {
        Workflow workflow = new Workflow(List.of(step(this::cancel), step(effects::incrementAndGet)), cancellations);

        assertStopped(() -> workflow.run(request));
        assertThat(effects).hasValue(0);
    }

    @Test
    void oneThatWasCancelledBeforeItCameIsNotBegun() {
        cancel();
        Workflow workflow = new Workflow(List.of(step(effects::incrementAndGet)), cancellations);

        assertStopped(() -> workflow.run(request));
        assertThat(effects).hasValue(0);
    }

    @Test
    void workThatTakesLongIsInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread worker = Thread.ofVirtual()
                .start(() -> assertStopped(() -> cancellations.interruptibly(request.turn(), () -> {
                    begun.countDown();
                    return sleepUntilInterrupted();
                })));
        begun.await();

        cancel();

        assertThat(worker.join(Duration.ofSeconds(5))).isTrue();
        assertThat(effects).hasValue(1);
    }

    @Test
    void otherTurnsGoOn() {
        cancel();

        String done = cancellations.interruptibly(TurnId.random(), () -> "done");

        assertThat(done).isEqualTo("done");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private Object sleepUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException stopped) {
            effects.incrementAndGet();
            throw new Failure(ErrorCode.TIMED_OUT, "The work was cancelled.", stopped);
        }
    }

    private void cancel() {
        bus.publish(Addresses.CANCELLED, new TurnCancelled(request.turn()));
        await().until(this::isCancelled);
    }

    private boolean isCancelled() {
        try {
            cancellations.check(request.turn());
            return false;
        } catch (Failure stopped) {
            return true;
        }
    }

    private static void assertStopped(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(ErrorCode.CONFLICT));
    }

    private static Step step(Runnable work) {
        return new Step() {
            @Override
            public Turn run(Turn turn) {
                work.run();
                return turn;
            }

            @Override
            public String found(Turn turn) {
                return "";
            }
        };
    }
}
