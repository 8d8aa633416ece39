package dev.patchbay.observability;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxMetricsTest {

    private static final int MAILBOX = 1_000;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.install(vertx);
    private final Metrics metrics = new Metrics();
    private final CountDownLatch released = new CountDownLatch(1);

    /** Handles nothing before it is let. */
    private final class Held extends ActorVerticle<TicketCommand, TicketReply> {
        Held() {
            super(Addresses.TICKET, 1);
        }

        @Override
        protected TicketReply handle(TicketCommand command) throws InterruptedException {
            released.await();
            return new TicketReply.TicketDeleted(new TicketNumber(1));
        }
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        vertx.close().await(20, SECONDS);
        metrics.close();
    }

    @Test
    void whatWaitsAtAnActorAndWhatItRefusedIsMeasured() throws Exception {
        Held actor = new Held();
        vertx.deployVerticle(actor).await(5, SECONDS);
        metrics.watch(actor);
        Caller eva = new Caller(TenantId.random(), PersonId.random(), "Eva", Role.ENGINEER);

        IntStream.range(0, MAILBOX + 3)
                .forEach(i -> bus.ask(Addresses.TICKET, new ShowTicket(eva, new TicketNumber(1))));

        await().untilAsserted(() -> assertThat(metrics.scrape())
                .contains("patchbay_actor_waiting{actor=\"ticket\"} 1000.0")
                .contains("patchbay_actor_refused_total{actor=\"ticket\"} 2.0"));
        released.countDown();
        await().untilAsserted(
                        () -> assertThat(metrics.scrape()).contains("patchbay_actor_waiting{actor=\"ticket\"} 0.0"));
    }
}
