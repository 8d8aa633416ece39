package dev.patchbay.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27343.184|27,343.18",
                "13|13.00",
                "0.5|0.50",
                "0.370968|0.371",
                "0.00000080|0.0000008",
                "0|0.00",
                "-4210.045|-4,210.05",
                "0.99999|1.00",
                "-0.00012345|-0.0001235"
            })
    void moneyShowsTwoDecimalsAndSmallAmountsMore(BigDecimal amount, String text) {
        assertThat(NumberText.money(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1281|1,281", "2.5|2.5", "3|3", "0.0021|0.0021", "1E+3|1,000", "3.14159|3.14"})
    void otherNumbersShowNoZerosAtTheEnd(BigDecimal number, String text) {
        assertThat(NumberText.plain(number)).isEqualTo(text);
    }
}
