package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Dataset;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the groups are and wherever their totals stand, the data is added up once. */
class TotalsPropertyTest {

    private static TestLake lake;

    @BeforeContainer
    static void open() throws IOException {
        lake = new TestLake(Files.createTempDirectory("totals"));
    }

    @AfterContainer
    static void close() {
        lake.close();
    }

    private enum Place {
        NOWHERE,
        BEFORE,
        BEHIND
    }

    @Property(tries = 60)
    void totalsAreLeftOutAndDataNever(
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(min = 2, max = 6) List<@IntRange(min = 1, max = 9_999_999) Integer>> groups,
            @ForAll Place ofGroups,
            @ForAll Place ofAll) {
        List<String> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        int rows = 0;
        for (int index = 0; index < groups.size(); index++) {
            List<String> group = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int cents : groups.get(index)) {
                BigDecimal cost = BigDecimal.valueOf(cents, 2);
                sum = sum.add(cost);
                group.add("service " + index + ",row " + rows++ + "," + cost);
            }
            add(group, ofGroups, "service " + index + " Total,," + sum);
            lines.addAll(group);
            total = total.add(sum);
        }
        add(lines, ofAll, "Grand Total,," + total);

        Dataset dataset = lake.read("service,note,cost\n" + String.join("\n", lines) + "\n")
                .dataset();

        int totals = (ofGroups == Place.NOWHERE ? 0 : groups.size()) + (ofAll == Place.NOWHERE ? 0 : 1);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo(total);
        assertThat(dataset.report().rows()).isEqualTo(rows);
        assertThat(dataset.report().rejected()).isEqualTo(totals);
    }

    private static void add(List<String> lines, Place place, String total) {
        if (place != Place.NOWHERE) {
            lines.add(place == Place.BEFORE ? 0 : lines.size(), total);
        }
    }
}
