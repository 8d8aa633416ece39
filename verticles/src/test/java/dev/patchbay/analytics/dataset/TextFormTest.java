package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the text of a table is found in the bytes of a file. */
class TextFormTest extends LakeFixture {

    @Test
    void aPlainFileIsReadAsItIs() {
        Dataset dataset = lake.read("service,cost\nEC2,1.50\nS3,2.25\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(2);
        assertThat(dataset.report().encoding()).isEqualTo("UTF-8");
        assertThat(dataset.report().delimiter()).isEqualTo(",");
        assertThat(dataset.report().notes()).isEmpty();
        assertThat(dataset.totals()).singleElement().satisfies(total -> assertThat(total.amount())
                .isEqualByComparingTo("3.75"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        Dataset dataset = lake.read("\uFEFFservice,cost\nEC2,1\n").dataset();

        assertThat(names(dataset)).containsExactly("service", "cost");
    }

    @Test
    void utf16IsReadInBothByteOrdersWithAndWithoutMark() {
        String text = "Dienst;Kosten\nStrom für Köln;1,5\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                LoadedDataset loaded = lake.read(mark + text, charset);

                assertThat(names(loaded.dataset())).containsExactly("Dienst", "Kosten");
                assertThat(TestLake.cells(loaded).getFirst().getFirst()).isEqualTo("Strom für Köln");
                assertThat(loaded.dataset().report().encoding()).isEqualTo(charset.name());
            }
        }
    }

    @Test
    void windows1252KeepsItsUmlautsAndEuros() {
        LoadedDataset loaded = lake.read("service,note\nKöln,5 €\nS3,x\n", Charset.forName("windows-1252"));

        assertThat(TestLake.cells(loaded)).contains(List.of("Köln", "5 €"));
        assertThat(loaded.dataset().report().encoding()).isEqualTo("Windows-1252");
    }

    @Test
    void aByteThatIsNotUtf8FarBehindTheStartIsFound() {
        byte[] start = "service,cost\n".concat("EC2,1\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        byte[] end = "Köln,2\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, whole, start.length, end.length);

        Dataset dataset = lake.read(whole).dataset();

        assertThat(dataset.report().rows()).isEqualTo(300_001);
        assertThat(dataset.column("service").orElseThrow().values()).contains("Köln");
    }

    @Test
    void eachDelimiterIsFound() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = String.join("\n", "a,b,c", "1,x,2", "3,y,4", "").replace(",", delimiter);

            assertThat(names(lake.read(text).dataset())).containsExactly("a", "b", "c");
        }
    }

    @Test
    void excelsSeparatorLineNamesTheDelimiter() {
        Dataset dataset = lake.read("sep=;\na;b\n1;x\n2;y\n").dataset();

        assertThat(names(dataset)).containsExactly("a", "b");
        assertThat(dataset.report().rows()).isEqualTo(2);
    }

    @Test
    void aQuotedNewlineStaysInsideItsField() {
        LoadedDataset loaded = lake.read("note,cost\n\"two\nlines, \"\"quoted\"\"\",1\nplain,2\n");

        assertThat(TestLake.cells(loaded)).contains(List.of("two\nlines, \"quoted\"", "1.000000000000000000"));
        assertThat(loaded.dataset().report().rows()).isEqualTo(2);
    }

    @Test
    void aNameWithPatternCharactersIsReadAsItIs() throws Exception {
        Path file = Files.writeString(directory.resolve("cost [1]*.csv"), "a,b\n1,x\n2,y\n");

        try (LoadedDataset loaded = lake.reader().read(file, "cost [1]*.csv", DatasetId.random(), step -> {})) {
            assertThat(loaded.dataset().report().rows()).isEqualTo(2);
        }
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }
}
