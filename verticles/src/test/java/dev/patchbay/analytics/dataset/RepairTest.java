package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.patchbay.model.analytics.Dataset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with rows is mended, counted and said. */
class RepairTest extends LakeFixture {

    @Test
    void shortAndLongRowsAreKeptAndCounted() {
        Dataset dataset = lake.read("a,b,c\n1,x,y\n2,x\n3,x,y,extra\n4,x,y\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(4);
        assertThat(dataset.report().repaired()).isEqualTo(2);
        assertThat(dataset.report().notes())
                .containsExactly(
                        "1 row has fewer fields than columns; the missing ones count as empty (line 3).",
                        "1 row has more fields than columns; the extra ones were left out (line 4).");
    }

    @Test
    void aRaggedRowFarBehindTheStartIsKeptToo() {
        String text = "service,cost\n" + "EC2,1\n".repeat(300_000) + "S3\n" + "EC2,1\n".repeat(10);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.report().rows()).isEqualTo(300_011);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("300010");
        assertThat(dataset.report().notes()).singleElement().asString().contains("(line 300002)");
    }

    @Test
    void aQuoteThatNeverClosesDoesNotSwallowTheRest() {
        Dataset dataset = lake.read("name,cost\na,1\n\"broken,2\nc,3\nd,4\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(4);
        assertThat(dataset.column("name").orElseThrow().values()).contains("\"broken", "c", "d");
        assertThat(dataset.report().notes()).singleElement().asString().contains("quote", "line 3");
    }

    @Test
    void aHugeFieldIsCutAndSaid() {
        Dataset dataset =
                lake.read("note,cost\n" + "x".repeat(5 << 20) + ",1\nshort,2\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(2);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3");
        assertThat(dataset.report().notes()).singleElement().asString().contains("its end was cut (line 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b,\"c", "a\",\","})
    void linesThatAllOpenQuotesAreReadInNoTime(String line) {
        String text = "name,cost\n" + (line + "\n").repeat(200_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(lake.read(text).dataset().report().rows()).isEqualTo(200_000));
    }

    @Test
    void aCellOfManyLinesIsReadAfterQuotesThatNeverClose() {
        String text = "name,cost\n" + "\"broken,2\n".repeat(50) + "\"of\ntwo lines\",3\n" + "d,4\n".repeat(300_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.report().rows()).isEqualTo(300_051);
        assertThat(dataset.column("name").orElseThrow().values()).contains("of\ntwo lines");
    }
}
