package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More at once than anything holds: it waits, or is looked for, and nothing is lost. */
class BurstTest {

    private static final int BURST = 3_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void threeThousandEventsAtOnceAreTakenAtTheFirstAttempt() {
        Bus bus = Bus.install(vertx);
        ScriptedConversation conversation = new ScriptedConversation(bus, message -> Reply.of(new Block.Text("")));
        vertx.deployVerticle(conversation).await();
        Inbox inbox = new Inbox(bus);
        TenantId tenant = TenantId.random();
        AtomicInteger attempts = new AtomicInteger();

        IntStream.range(0, BURST)
                .forEach(index -> Thread.startVirtualThread(() -> inbox.handOver("a deletion", () -> {
                    attempts.incrementAndGet();
                    return new WithdrawMessage(tenant, Platform.DISCORD, "message:" + index);
                })));

        await().until(() -> conversation.seen(WithdrawMessage.class).size() == BURST);
        assertThat(attempts).hasValue(BURST);
    }

    @Test
    void whatDoesNotFitIsLookedForOnceThereIsRoom() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger looked = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Lanes lanes = new Lanes(looked::incrementAndGet);
        lanes.run("slow", () -> {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        IntStream.range(0, 10_000 + BURST).forEach(index -> lanes.run("slow", done::incrementAndGet));
        assertThat(looked).hasValue(0);
        stuck.countDown();

        await().until(() -> looked.get() == 1 && done.get() >= 9_999);
        assertThat(done.get()).isLessThan(10_000 + BURST);
    }
}
