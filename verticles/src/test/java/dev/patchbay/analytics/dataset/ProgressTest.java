package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said while a file is read. */
class ProgressTest extends LakeFixture {

    @ParameterizedTest
    @ValueSource(ints = {1, 998, 999, 1_000, 1_001, 20_000})
    void theRowsOfAFileAreCountedBeforeItIsRead(int rows) {
        String text = "\"service\",\"note\",\"cost\"\n" + "\"EC2\",\"two\nlines\",\"1.25\"\n".repeat(rows);

        assertThat(progress(text)).containsExactly("reading %,d %s".formatted(rows, rows == 1 ? "row" : "rows"));
    }

    @Test
    void theRowsOfALargeFileAreEstimatedAndCalledSo() {
        assertThat(progress("\"service\",\"cost\"\n" + "\"EC2\",\"1.25\"\n".repeat(200_000)))
                .containsExactly("reading about 200,000 rows");
    }

    private List<String> progress(String text) {
        List<String> told = new ArrayList<>();
        lake.read("costs.csv", text.getBytes(StandardCharsets.UTF_8), told::add);
        return told;
    }
}
