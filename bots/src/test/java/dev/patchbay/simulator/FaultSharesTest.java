package dev.patchbay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FaultSharesTest {

    private final FaultShares<String> shares = new FaultShares<>();

    @Property(tries = 100)
    void justTheShareOfCallsMeetsAFaultAndNoneOfThemForLong(@ForAll @IntRange(min = 1, max = 50) int percent) {
        var faults = new FaultShares<String>();
        faults.set("reset", percent / 100.0);

        List<Boolean> met = IntStream.range(0, 1_000)
                .mapToObj(call -> faults.meets("reset"))
                .toList();

        assertThat(met.stream().filter(m -> m).count()).isBetween(percent * 10L - 1, percent * 10L + 1);
        assertThat(IntStream.range(1, met.size())).noneMatch(call -> met.get(call) && met.get(call - 1));
    }

    @Test
    void aCallMeetsOneFaultAtTheMost() {
        shares.set("reset", 1);
        shares.set("slow", 1);

        assertThat(shares.next()).contains("reset");
    }

    @Test
    void withoutAShareNothingGoesWrong() {
        shares.set("reset", 1);
        shares.set("reset", 0);
        assertThat(IntStream.range(0, 100).mapToObj(call -> shares.next())).allMatch(Optional::isEmpty);

        shares.set("reset", 1);
        shares.clear();
        assertThat(shares.next()).isEmpty();
    }
}
