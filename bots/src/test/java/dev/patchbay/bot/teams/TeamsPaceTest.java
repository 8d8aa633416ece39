package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsPaceTest {

    private final MovableClock clock = new MovableClock();
    private final TeamsPace pace = new TeamsPace(clock);

    @ParameterizedTest(name = "no {0} holds more than {1} messages")
    @CsvSource({"PT1S, 7", "PT30S, 60", "PT1H, 1800"})
    void noWindowHoldsMoreThanTeamsTakes(Duration window, int limit) {
        Instant start = clock.instant();
        List<Instant> turns = Stream.generate(() -> pace.takeTurn("chat"))
                .limit(2_500)
                .map(turn -> turn.isBefore(start) ? start : turn)
                .toList();

        for (int first = 0; first + limit < turns.size(); first++) {
            assertThat(Duration.between(turns.get(first), turns.get(first + limit)))
                    .isGreaterThanOrEqualTo(window);
        }
    }

    @Test
    void afterAPauseThatTeamsAskedForAConversationGoesOnAsBefore() {
        Instant start = clock.instant();

        pace.hold("chat", Duration.ofSeconds(3));

        List<Duration> waits = Stream.generate(() -> pace.takeTurn("chat"))
                .limit(5)
                .map(turn -> Duration.between(start, turn))
                .toList();
        assertThat(waits.getFirst()).isEqualTo(Duration.ofSeconds(3));
        assertThat(waits.getLast()).isEqualTo(Duration.ofSeconds(4));
    }

    @ParameterizedTest(name = "no {0} holds more than {1} messages to all")
    @CsvSource({"PT1S, 50"})
    void theAppStaysWithinItsOwnRate(Duration window, int limit) {
        Instant start = clock.instant();
        List<Instant> turns = Stream.iterate(0, chat -> chat + 1)
                .map(chat -> pace.takeTurn("chat " + chat))
                .limit(500)
                .map(turn -> turn.isBefore(start) ? start : turn)
                .toList();

        for (int first = 0; first + limit < turns.size(); first++) {
            assertThat(Duration.between(turns.get(first), turns.get(first + limit)))
                    .isGreaterThanOrEqualTo(window);
        }
    }
}
