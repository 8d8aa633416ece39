package dev.patchbay.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeLoadTest {

    private final IntakeLoad load = new IntakeLoad();

    @Test
    void everydayUseIsNoBurst() {
        begin(IntakeLoad.BURST - 1);

        assertThat(load.isBurst()).isFalse();
    }

    @Test
    void aBurstGoesOnThroughThePauseAfterACommit() {
        begin(IntakeLoad.BURST);
        load.end();

        assertThat(load.isBurst()).isTrue();
    }

    @Test
    void aBurstIsOverOnceAllIsDurable() {
        begin(IntakeLoad.BURST);
        for (int message = 0; message < IntakeLoad.BURST; message++) {
            load.end();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> !load.isBurst());
    }

    @Test
    void whoeverGivesWayGoesOnThoughTheBurstDoesNotEnd() {
        begin(IntakeLoad.BURST);
        long start = System.nanoTime();

        assertTimeoutPreemptively(Duration.ofSeconds(5), load::giveWay);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(IntakeLoad.PATIENCE);
        assertThat(load.isBurst()).isTrue();
    }

    private void begin(int messages) {
        for (int message = 0; message < messages; message++) {
            load.begin();
        }
    }
}
