package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.chart.Sheet.Style;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final double WIDTH = 160;

    private final Sheet sheet = new Sheet(800, 200);
    private final Wording wording = new Wording(sheet);

    @AfterEach
    void close() {
        sheet.close();
    }

    @Test
    void idsThatBeginAlikeStayApart() {
        List<String> cut = Stream.of("0001", "0002", "0003")
                .map(number -> "/subscriptions/17/resourceGroups/production/virtualMachines/machine-" + number)
                .map(id -> wording.fit(id, WIDTH, Style.LABEL))
                .toList();

        assertThat(cut).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id).startsWith("/subs").contains("…");
            assertThat(sheet.textWidth(id, Style.LABEL)).isLessThanOrEqualTo(WIDTH);
        });
    }

    @Test
    void aSentenceIsCutAtItsEnd() {
        assertThat(wording.fit("Amazon Elastic Container Service for Kubernetes", WIDTH, Style.LABEL))
                .startsWith("Amazon Elastic")
                .endsWith("…");
    }

    @Test
    void whatFitsIsLeftAlone() {
        assertThat(wording.fit("eu-west-1", WIDTH, Style.LABEL)).isEqualTo("eu-west-1");
    }
}
