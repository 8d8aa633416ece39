package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Pacer pacer = new Pacer(Clock.fixed(NOW, ZoneOffset.UTC), SECOND, 3, 2);

    @Test
    void afterABurstOneTurnFollowsPerInterval() {
        List<Duration> waits = Stream.generate(() -> wait("one")).limit(5).toList();

        assertThat(waits)
                .containsExactly(
                        SECOND.multipliedBy(-2), SECOND.negated(), Duration.ZERO, SECOND, SECOND.multipliedBy(2));
    }

    @Test
    void keysDoNotWaitForEachOther() {
        Stream.generate(() -> wait("one")).limit(9).forEach(wait -> {});

        assertThat(wait("other")).isNegative();
    }

    @Test
    void aHeldKeyHasNoTurnBeforeThePauseIsOver() {
        pacer.hold("one", Duration.ofSeconds(30));

        assertThat(wait("one")).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait("one")).isEqualTo(Duration.ofSeconds(31));
    }

    @Test
    void theKeyUsedLongestAgoIsForgotten() {
        Stream.generate(() -> wait("one")).limit(9).forEach(wait -> {});
        pacer.takeTurn("two");
        pacer.takeTurn("three");

        assertThat(wait("one")).isNegative();
    }

    private Duration wait(String key) {
        return Duration.between(NOW, pacer.takeTurn(key));
    }
}
