package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.DeliveryId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewRatesTest {

    private final MovableClock clock = new MovableClock();
    private final ViewRates rates = new ViewRates(clock);
    private final DeliveryId card = DeliveryId.random();

    @Test
    void aClientThatAsksWithoutEndIsToldNoAndOthersAreNot() {
        assertThat(IntStream.range(0, ViewRates.MOST)).allMatch(view -> rates.allow("ada", card));

        assertThat(rates.allow("ada", card)).isFalse();
        assertThat(rates.allow("ben", card)).isTrue();
        assertThat(rates.allow("ada", DeliveryId.random())).isTrue();
    }

    @Test
    void aMinuteLaterItMayAskAgainHoweverOftenItAsked() {
        IntStream.range(0, 1_000).forEach(view -> rates.allow("ada", card));

        clock.move(Duration.ofMinutes(1));

        assertThat(rates.allow("ada", card)).isTrue();
    }
}
