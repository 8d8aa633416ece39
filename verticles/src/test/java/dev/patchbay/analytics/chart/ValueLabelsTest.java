package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21043.7 7075|21.0k 7.1k",
                "20000 10000|20k 10k",
                "27343.18 13671.59 854.47|27,343 13,672 854",
                "1250000 1100000|1.25M 1.10M",
                "1250000 7000|1,250k 7k",
                "1200000000 300000000|1,200M 300M",
                "-21043.7 7075|-21.0k 7.1k",
                "880.25 14.98|880.2 15.0",
                "14.976514 3|14.98 3.00",
                "4210.04 0.37|4,210.04 0.37",
                "30 20 7|30 20 7",
                "0.370968 0.00058|0.37097 0.00058"
            })
    void theValuesOfAChartShareTheirUnitAndTheirDecimals(String values, String texts) {
        assertThat(texts(values)).containsExactly(texts.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250000 50|1,250k 50",
                "4210 0.0005|4,210 0.0005",
                "21043.7 0 7075|21.0k 0 7.1k",
                "1e18 7|1e18 7",
                "3e-9 2e-9|3e-9 2e-9"
            })
    void whatCannotBeSeenInTheirFormKeepsItsOwn(String values, String texts) {
        assertThat(texts(values)).containsExactly(texts.split(" "));
    }

    @Test
    void aValueThatIsNotThereChangesNothing() {
        assertThat(ValueLabels.of(Double.NaN, 7).text(7)).isEqualTo("7");
        assertThat(ValueLabels.of(Double.NaN).text(0)).isEqualTo("0");
    }

    private static Stream<String> texts(String values) {
        double[] numbers =
                Stream.of(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
        ValueLabels labels = ValueLabels.of(numbers);
        return DoubleStream.of(numbers).mapToObj(labels::text);
    }
}
