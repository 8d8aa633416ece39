package dev.patchbay.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockFindingTest {

    @Test
    void aFewSecondsAreNothing() {
        assertThat(level(Duration.ofSeconds(-20))).isEqualTo(Finding.Level.OK);
    }

    @Test
    void aMinuteIsWorthAWord() {
        Finding finding = ClockFinding.of("Slack", Optional.of(Duration.ofSeconds(90)));

        assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
        assertThat(finding.said()).isEqualTo("this machine's clock is 90 s ahead");
    }

    @Test
    void fiveMinutesAreAProblemInBothDirections() {
        assertThat(level(Duration.ofMinutes(5))).isEqualTo(Finding.Level.PROBLEM);
        assertThat(level(Duration.ofMinutes(-5))).isEqualTo(Finding.Level.PROBLEM);
    }

    @Test
    void aPlatformThatDoesNotSayItsTimeIsWorthAWord() {
        assertThat(ClockFinding.of("Slack", Optional.empty()).level()).isEqualTo(Finding.Level.WARNING);
    }

    private static Finding.Level level(Duration skew) {
        return ClockFinding.of("Slack", Optional.of(skew)).level();
    }
}
