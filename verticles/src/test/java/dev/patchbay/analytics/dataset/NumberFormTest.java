package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberFormTest {

    private static final DecimalSign POINT = new DecimalSign(false, false);

    @Test
    void longTextsOfDigitsAndSignsAreNoNumbersAndTakeNoTime() {
        List<String> values = Collections.nCopies(20_000, "1,23.456,".repeat(60));

        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            assertThat(NumberForm.sniff(values, 1, POINT)).isEmpty();
            assertThat(NumberForm.open(values)).isFalse();
            assertThat(NumberForm.onlyComma(values)).isFalse();
        });
    }

    @Test
    void aSecondPointMakesTheFirstOneThousands() {
        assertThat(NumberForm.onlyComma(List.of("1.234.567", "12,50"))).isTrue();
        assertThat(NumberForm.onlyPoint(List.of("1,234,567", "12.50"))).isTrue();
    }

    @Test
    void aCellOfDigitsAndALetterIsNoNumberAndTakesNoTime() {
        List<String> values = Collections.nCopies(10, "7".repeat(500_000) + "x");

        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> assertThat(Reading.sniff(values, "note", POINT))
                .isInstanceOf(Reading.Text.class));
    }
}
