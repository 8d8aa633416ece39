package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.bot.OutgoingHttp;
import dev.patchbay.bot.Refusal;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenClientTest {

    private final MovableClock clock = new MovableClock();
    private final TeamsSimulator teams = TeamsSimulator.open(clock);
    private final TokenClient tokens =
            new TokenClient(OutgoingHttp.client(Patience.SHORT), TeamsWorld.settings(teams, Map.of()), clock);

    @AfterEach
    void close() {
        teams.close();
    }

    @Test
    void aTokenIsKeptUntilFiveMinutesBeforeItsEnd() throws Refusal {
        String first = tokens.token();
        clock.move(Duration.ofMinutes(54));
        assertThat(tokens.token()).isEqualTo(first);

        clock.move(Duration.ofMinutes(2));
        assertThat(tokens.token()).isNotEqualTo(first);
        assertThat(teams.backstage().signIns()).isEqualTo(2);
    }

    @Test
    void thoseWhoNeedItAtTheSameTimeShareOneRequest() throws InterruptedException {
        Set<String> given = ConcurrentHashMap.newKeySet();
        List<Thread> askers = IntStream.range(0, 20)
                .mapToObj(index -> Thread.ofVirtual().start(() -> {
                    try {
                        given.add(tokens.token());
                    } catch (Refusal refusal) {
                        given.add("refused");
                    }
                }))
                .toList();
        for (Thread asker : askers) {
            asker.join();
        }

        assertThat(given).hasSize(1);
        assertThat(teams.backstage().signIns()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsForgottenOnce() throws Refusal {
        String first = tokens.token();
        tokens.forget(first);
        String second = tokens.token();
        tokens.forget(first);

        assertThat(tokens.token()).isEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void aWrongSecretIsSaidWithoutTheSecret() {
        teams.faults().revokeToken(true);

        assertThatThrownBy(tokens::token)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.LATER))
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining(TeamsSimulator.APP_SECRET);
    }
}
