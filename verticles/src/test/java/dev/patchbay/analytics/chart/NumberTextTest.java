package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "13|13",
                "14.976514|14.98",
                "880.25|880.2",
                "4210.04|4,210",
                "-4210.04|-4,210",
                "27343.18|27.3k",
                "1250000|1.25M",
                "24900000000000|24.9T",
                "1e18|1e18",
                "0.370968|0.371",
                "0.00058|0.00058",
                "3e-9|3e-9"
            })
    void aValueKeepsTheDigitsThatCount(double value, String text) {
        assertThat(NumberText.value(value)).isEqualTo(text);
    }

    @Test
    void ticksShareTheirUnit() {
        assertThat(ticks(0, 14_104)).containsExactly("0", "5k", "10k", "15k");
        assertThat(ticks(0, 1_199)).containsExactly("0", "250", "500", "750", "1,000", "1,250");
        assertThat(ticks(-1_520, 3_104)).containsExactly("-2,000", "-1,000", "0", "1,000", "2,000", "3,000", "4,000");
        assertThat(ticks(0, 0.0371)).containsExactly("0.00", "0.01", "0.02", "0.03", "0.04");
        assertThat(ticks(0, 4_900_000)).containsExactly("0", "1M", "2M", "3M", "4M", "5M");
    }

    @Test
    void linesFarFromZeroAreSeenNearTheirOwnHeight() {
        AxisScale scale = AxisScale.around(DoubleStream.of(10_010, 10_123).summaryStatistics(), 5);

        assertThat(scale.ticks().mapToObj(tick -> NumberText.tick(tick, scale)))
                .containsExactly("10,000", "10,025", "10,050", "10,075", "10,100", "10,125");
    }

    @Test
    void aShareTooSmallToShowIsNotNothing() {
        assertThat(NumberText.percent(0.13)).isEqualTo("13.0 %");
        assertThat(NumberText.percent(0.0001)).isEqualTo("<0.1 %");
    }

    private static List<String> ticks(double low, double high) {
        AxisScale scale = AxisScale.fromZero(DoubleStream.of(low, high).summaryStatistics(), 5);
        return scale.ticks().mapToObj(tick -> NumberText.tick(tick, scale)).toList();
    }
}
