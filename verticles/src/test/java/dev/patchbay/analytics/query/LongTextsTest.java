package dev.patchbay.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.ResultTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell is as long as somebody reads, whatever stands in the file. */
class LongTextsTest {

    private static final String LONG = "x".repeat(100_000);
    private static final Measure COST = Measure.of(Aggregate.SUM, "cost");

    @TempDir
    Path directory;

    @Test
    void longTextsAreCutAndStayApart() {
        try (TestLake lake = new TestLake(directory)) {
            LoadedDataset loaded = lake.read("date,note,cost\n2026-09-01," + LONG + "a,1\n2026-09-03," + LONG
                    + "b,2\n2026-09-03,short,3\n2026-09-01," + LONG + "a,4\n");
            Plans plan = Plans.of(loaded.dataset())
                    .measures(COST)
                    .groups(new Grouping.ByTime("date", Grain.DAY), new Grouping.ByValue("note"))
                    .order(Ordering.BY_GROUP);

            List<List<ResultTable.Cell>> rows =
                    new QueryEngine().run(loaded, plan.plan()).table().rows();

            assertThat(rows).extracting(row -> row.get(1).text()).allMatch(text -> text.length() < 310);
            assertThat(rows)
                    .extracting(row -> row.get(1).text())
                    .contains("short")
                    .anyMatch(text -> text.endsWith("…"));
            assertThat(rows)
                    .extracting(row -> row.get(2).text())
                    .containsExactlyInAnyOrder("5.00", "2.00", "3.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00");
            assertThat(loaded.dataset().column("note").orElseThrow().values()).containsExactly("short");
            assertThat(loaded.dataset().column("note").orElseThrow().distinct()).isEqualTo(3);
        }
    }

    @Test
    void aTextIsNotCutInsideACharacter() {
        String text = "x".repeat(LongTexts.LONGEST - 1) + "😀".repeat(2);

        assertThat(new LongTexts().cut(text)).isEqualTo("x".repeat(LongTexts.LONGEST - 1) + "…");
    }
}
