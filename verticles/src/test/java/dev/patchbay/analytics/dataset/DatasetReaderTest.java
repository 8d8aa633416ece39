package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

    @TempDir
    Path directory;

    private TestLake lake;

    @BeforeEach
    void open() {
        lake = new TestLake(directory);
    }

    @AfterEach
    void close() {
        lake.close();
    }

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
    void aDecimalCommaIsADecimalSign() {
        Dataset dataset =
                lake.read("dienst;kosten\nA;1.234,50\nB;0,25\nC;-3,00 €\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("1231.75");
    }

    @Test
    void thousandsSeparatorsAndCurrencySignsAreRead() {
        Dataset dataset =
                lake.read("service,cost\nA,\"$1,234.50\"\nB,$0.25\nC,($3.00)\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("1231.75");
    }

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
    void nullMarkersAreNoValues() {
        Dataset dataset = lake.read("cost,x\n1,a\nNULL,b\nN/A,c\n,d\n-,e\n\\N,f\n\"\",g\n2,h\n")
                .dataset();

        Column cost = dataset.column("cost").orElseThrow();
        assertThat(cost.nulls()).isEqualTo(6);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3");
    }

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

    @Test
    void aLateCellThatIsNoNumberIsCountedAndItsRowKept() {
        String text = "service,cost\n" + "EC2,1\n".repeat(200_000) + "S3,free\n" + "EC2,1\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.report().rows()).isEqualTo(400_001);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("400000");
        assertThat(dataset.report().notes())
                .containsExactly("1 cell of \"cost\" is not numbers and counts as empty: \"free\" in line 200002.");
    }

    @Test
    void aColumnThatTurnsIntoTextLateIsText() {
        String text =
                "service,code\n" + "EC2,1\n".repeat(200_000) + "S3,x1\n".repeat(100_000) + "EC2,1\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.column("code").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
        assertThat(dataset.column("code").orElseThrow().nulls()).isZero();
    }

    @Test
    void manyDecimalsAndExponentsStayExact() {
        List<String> amounts = List.of("0.147171330000000001", "2.323760001E-9", "5.64902E-05", "1e2", "12345678901.5");

        Dataset dataset = lake.read(
                        "cost,x\n" + amounts.stream().map(a -> a + ",y\n").collect(Collectors.joining()))
                .dataset();

        BigDecimal sum = amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo(sum);
    }

    @Test
    void aLateNumberWithMoreDecimalsThanUsualStaysExact() {
        String text = "service,cost\n" + "EC2,1.5\n".repeat(200_000) + "S3,0.0000000000000000000001\n"
                + "EC2,1.5\n".repeat(200_000);

        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("600000.0000000000000000000001");
    }

    @Test
    void accountNumbersAndLeadingZerosAreNoAmounts() {
        Dataset dataset = lake.read("account_id,zip,cost\n123412340534,01234,1\n123412340535,01235,2\n")
                .dataset();

        assertThat(dataset.column("account_id").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
        assertThat(dataset.column("zip").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", ErrorCode.FILE_UNREADABLE, "is empty");
    }

    @Test
    void aFileWithOnlyAHeaderIsRefused() {
        assertRefused("service,cost\n", ErrorCode.FILE_UNREADABLE, "holds no rows");
    }

    @Test
    void binaryRubbishIsRefused() {
        byte[] bytes = new byte[10_000];
        new java.util.Random(7).nextBytes(bytes);

        assertThatThrownBy(() -> lake.read(bytes))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_UNSUPPORTED));
    }

    @Test
    void anExcelWorkbookIsRefusedByItsName() {
        assertRefused("PK\u0003\u0004rest", ErrorCode.FILE_UNSUPPORTED, "Excel workbook");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        String text = "a,b\n" + "1,2\n".repeat(17 << 20);

        assertRefused(text, ErrorCode.FILE_TOO_LARGE, "64 MB can be read");
    }

    @Test
    void aHugeFieldIsCutAndSaid() {
        Dataset dataset =
                lake.read("note,cost\n" + "x".repeat(5 << 20) + ",1\nshort,2\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(2);
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3");
        assertThat(dataset.report().notes()).singleElement().asString().contains("its end was cut (line 2)");
    }

    @Test
    void aNameWithPatternCharactersIsReadAsItIs() throws Exception {
        Path file = java.nio.file.Files.writeString(directory.resolve("cost [1]*.csv"), "a,b\n1,x\n2,y\n");

        try (LoadedDataset loaded = lake.reader()
                .read(file, "cost [1]*.csv", dev.patchbay.model.analytics.DatasetId.random(), step -> {})) {
            assertThat(loaded.dataset().report().rows()).isEqualTo(2);
        }
    }

    private void assertRefused(String text, ErrorCode code, String says) {
        assertThatThrownBy(() -> lake.read(text)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(says);
        });
        assertThat(lake.lake()).satisfiesAnyOf(path -> assertThat(path).doesNotExist(), path -> assertThat(path)
                .isEmptyDirectory());
    }

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }
}
