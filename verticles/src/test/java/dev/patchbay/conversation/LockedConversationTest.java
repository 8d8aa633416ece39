package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Place;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation that somebody is just changing is claimed when they are done, not when it is looked for again. */
@ExtendWith(StorageFixture.class)
class LockedConversationTest {

    private final World world;
    private final Place place = thread();
    private final CountDownLatch locked = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private ConversationDesk desk;

    LockedConversationTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
        desk.take(desk.message(place, "m1", "hello", 1));
        await().until(() -> desk.adapter.textsAt(place).size() == 1);
    }

    @AfterEach
    void close() throws Exception {
        letGo.countDown();
        desk.close();
    }

    @Test
    void aClaimWaitsForWhoeverHasLockedTheOnlyConversationWithWork() throws Exception {
        Thread locking = Thread.ofVirtual().start(this::lock);
        locked.await();

        desk.take(desk.message(place, "m2", "again", 2));
        await().until(this::somebodyWaitsForALock);
        letGo.countDown();

        await().atMost(Duration.ofMillis(900))
                .until(() -> desk.adapter.textsAt(place).contains("again after 1"));
        locking.join();
    }

    @Test
    void whatIsFreeIsClaimedMeanwhile() throws Exception {
        Thread locking = Thread.ofVirtual().start(this::lock);
        locked.await();
        Place other = thread();
        desk.take(desk.message(other, "m1", "elsewhere", 1));

        await().until(() -> desk.adapter.textsAt(other).equals(List.of("elsewhere after 0")));
        assertThat(letGo.getCount()).isEqualTo(1);
        letGo.countDown();
        locking.join();
    }

    private void lock() {
        world.database().inTenant(desk.tenant, tx -> {
            tx.list("SELECT FROM conversation FOR NO KEY UPDATE", row -> row);
            locked.countDown();
            try {
                letGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return tx;
        });
    }

    private boolean somebodyWaitsForALock() {
        return world.database()
                .acrossTenants(tx -> tx.first("SELECT FROM pg_locks WHERE NOT granted LIMIT 1", row -> row))
                .isPresent();
    }
}
