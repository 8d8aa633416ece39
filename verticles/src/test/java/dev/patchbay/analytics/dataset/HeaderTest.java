package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What names the columns. */
class HeaderTest extends LakeFixture {

    @Test
    void repeatedAndEmptyHeadersBecomeUnique() {
        Dataset dataset = lake.read("cost,,cost,cost (2)\n1,a,2,3\n").dataset();

        assertThat(names(dataset)).containsExactly("cost", "column 2", "cost (2)", "cost (2) (2)");
        assertThat(dataset.columns().stream().map(Column::label)).doesNotHaveDuplicates();
    }

    @Test
    void fiveHundredColumnsAreRead() {
        String header = IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 500).mapToObj(i -> "" + i).collect(Collectors.joining(","));

        Dataset dataset = lake.read(header + "\n" + (row + "\n").repeat(50)).dataset();

        assertThat(dataset.columns()).hasSize(500);
        assertThat(dataset.report().rows()).isEqualTo(50);
    }

    @Test
    void aFileWithoutHeaderKeepsItsFirstRow() {
        Dataset dataset = lake.read("2026-09-01,EC2,1.5\n2026-09-02,S3,2.5\n").dataset();

        assertThat(names(dataset)).containsExactly("column 1", "column 2", "column 3");
        assertThat(dataset.report().rows()).isEqualTo(2);
        assertThat(dataset.report().notes()).contains("The file has no header; its columns are named by number.");
    }

    @Test
    void linesAboveTheTableAreLeftOut() {
        Dataset dataset =
                lake.read("Cost report for Acme\n\nservice,cost\nEC2,1\nS3,2\n").dataset();

        assertThat(names(dataset)).containsExactly("service", "cost");
        assertThat(dataset.report().notes()).contains("1 line above the table left out.");
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }

    @Test
    void aHeaderOfOneNameOverAndOverIsRefusedInNoTime() {
        String header = "a,".repeat(500_000) + "a\n";

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> lake.read(header + "1,2\n"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE)));
    }

    @Test
    void namesThatRepeatAreCountedOnByName() {
        List<String> names = HeaderSniffer.names(Collections.nCopies(100_000, "cost"), 0);

        assertThat(names).doesNotHaveDuplicates().startsWith("cost", "cost (2)").endsWith("cost (100000)");
    }
}
