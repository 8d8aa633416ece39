package dev.patchbay.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that is stored answers as it did when it was read. */
class StoredQueryTest {

    private static final List<Aggregate> BETWEEN_VALUES =
            List.of(Aggregate.MEDIAN, Aggregate.P90, Aggregate.P95, Aggregate.P99);

    @TempDir
    Path directory;

    @Test
    void whatLiesBetweenTwoValuesStaysTheSame() {
        try (TestLake lake = new TestLake(directory)) {
            for (String values : List.of("1\n2\n", "1.01\n1.02\n", "10000000000000000000\n10000000000000000001\n")) {
                LoadedDataset loaded = lake.read("cost\n" + values);
                List<BigDecimal> read = between(loaded);

                loaded.store();

                assertThat(between(loaded)).as(values).isEqualTo(read);
            }
        }
    }

    @Test
    void theMiddleOfTwoWholeNumbersIsBetweenThem() {
        try (TestLake lake = new TestLake(directory)) {
            LoadedDataset loaded = lake.read("cost,units\n1.01,1\n1.02,2\n");

            loaded.store();

            assertThat(figure(loaded, Measure.of(Aggregate.MEDIAN, "units"))).isEqualByComparingTo("1.5");
            assertThat(figure(loaded, Measure.of(Aggregate.MEDIAN, "cost"))).isEqualByComparingTo("1.015");
        }
    }

    private static List<BigDecimal> between(LoadedDataset loaded) {
        return BETWEEN_VALUES.stream()
                .map(aggregate -> figure(loaded, Measure.of(aggregate, "cost")))
                .toList();
    }

    private static BigDecimal figure(LoadedDataset loaded, Measure measure) {
        var plan = Plans.of(loaded.dataset()).measures(measure).plan();
        return new QueryEngine().run(loaded, plan).overall().getFirst();
    }
}
