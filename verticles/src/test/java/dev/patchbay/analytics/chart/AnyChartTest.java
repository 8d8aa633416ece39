package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyChartTest {

    private final ChartRenderer renderer = new ChartRenderer();

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void anySpecGivesAPicture(@ForAll("specs") ChartSpec spec) {
        assertThat(Charts.decode(renderer.png(spec)).getWidth()).isEqualTo(1600);
    }

    @Provide
    Arbitrary<ChartSpec> specs() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<BigDecimal> value = Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(new BigDecimal("-1e6"), new BigDecimal("1e6")),
                Arbitraries.of(
                                "1e400",
                                "-1e400",
                                "1e300",
                                "-1e300",
                                "1e-400",
                                "4.9e-324",
                                "-1e-9",
                                "0",
                                "123456789012345678")
                        .map(BigDecimal::new));
        Arbitrary<ChartSpec.Series> series = Combinators.combine(
                        text, value.injectNull(0.1).list().ofMaxSize(70))
                .as(ChartSpec.Series::new);
        return Combinators.combine(
                        Arbitraries.of(ChartType.class),
                        text,
                        text,
                        text,
                        text.list().ofMaxSize(60),
                        series.list().ofMaxSize(14))
                .as(ChartSpec::new);
    }
}
