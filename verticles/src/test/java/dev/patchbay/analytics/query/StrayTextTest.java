package dev.patchbay.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.dataset.TestLake;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayTextTest {

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

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 300, 20_000})
    void oneTextAmongNumbersCountsAsEmptyAndIsSaid(int numbers) {
        LoadedDataset loaded = lake.read(table("cost", numbers, "abc"));

        assertThat(loaded.dataset().report().rows()).isEqualTo(numbers + 1);
        assertThat(loaded.dataset().report().notes())
                .containsExactly("1 cell of \"cost\" is not numbers and counts as empty: \"abc\" in line "
                        + (numbers + 2) + ".");
        assertThat(loaded.dataset().warnings()).contains("1 row has no cost.");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 300, 20_000})
    void everyQuestionRunsFromTheFileAndFromItsStoredForm(int numbers) {
        LoadedDataset loaded = lake.read(table("cost", numbers, "abc"));

        assertAnswered(loaded, numbers);
        loaded.store();
        assertAnswered(loaded, numbers);
    }

    @Test
    void aTextThatLooksLikeManyDecimalsChangesNoNumber() {
        LoadedDataset loaded = lake.read(table("cost", 150, "xe-2147483648"));

        assertThat(loaded.dataset().column("cost").orElseThrow().type()).isEqualTo(ColumnType.INTEGER);
        assertAnswered(loaded, 150);
    }

    @Test
    void aTimeThatIsNoneCountsAsEmptyInEveryQuestion() {
        LoadedDataset loaded = lake.read("date,cost\n" + "2026-09-01,2\n".repeat(150) + "soon,3\n");

        assertThat(answer(loaded, Measure.of(Aggregate.COUNT_DISTINCT, "date"))).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void groupedNumbersAmongPlainOnesAreNumbers() {
        LoadedDataset loaded = lake.read("service,cost\n" + "S3,1.5\n".repeat(95) + "EC2,\"1,000.5\"\n".repeat(5));

        assertThat(loaded.dataset().report().notes()).isEmpty();
        assertThat(loaded.dataset().totals().getFirst().amount()).isEqualByComparingTo("5145.0");
    }

    @Test
    void aColumnOfMoreThanATenthTextsIsText() {
        LoadedDataset loaded = lake.read("service,grade\n" + "S3,1\n".repeat(80) + "EC2,free\n".repeat(10));

        assertThat(loaded.dataset().column("grade").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void aColumnOfMoneyOfWhichHalfIsTextIsNumbersAndSaysWhatItLeavesOut() {
        LoadedDataset half = lake.read("service,cost\n" + "S3,1\n".repeat(40) + "EC2,free\n".repeat(40));
        LoadedDataset most = lake.read("service,cost\n" + "S3,1\n".repeat(39) + "EC2,free\n".repeat(41));

        assertThat(half.dataset().totals().getFirst().amount()).isEqualByComparingTo("40");
        assertThat(half.dataset().report().notes())
                .containsExactly("40 cells of \"cost\" are not numbers and count as empty: \"free\" in line 42.");
        assertThat(most.dataset().column("cost").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void aFewLettersMakeACodeText() {
        LoadedDataset loaded = lake.read(table("invoice", 50, "X-1"));

        assertThat(loaded.dataset().column("invoice").orElseThrow().type()).isEqualTo(ColumnType.TEXT);
    }

    private static void assertAnswered(LoadedDataset loaded, int numbers) {
        Measure sum = Measure.of(Aggregate.SUM, "cost");
        BigDecimal total = BigDecimal.valueOf((long) numbers * (numbers + 1) / 2);

        assertThat(answer(loaded, sum)).isEqualByComparingTo(total);
        assertThat(answer(loaded, Measure.of(Aggregate.MAX, "cost"))).isEqualByComparingTo(BigDecimal.valueOf(numbers));
        QueryResult grouped = new QueryEngine()
                .run(
                        loaded,
                        Plans.of(loaded.dataset())
                                .measures(sum)
                                .groups(new Grouping.ByValue("service"))
                                .plan());
        assertThat(grouped.overall().getFirst()).isEqualByComparingTo(total);
        assertThat(grouped.rowsUsed()).isEqualTo(numbers + 1);
    }

    private static BigDecimal answer(LoadedDataset loaded, Measure measure) {
        return new QueryEngine()
                .run(loaded, Plans.of(loaded.dataset()).measures(measure).plan())
                .overall()
                .getFirst();
    }

    /** Rows of 1, 2, 3 and so on, and one of a stray text. */
    private static String table(String column, int numbers, String stray) {
        return IntStream.rangeClosed(1, numbers)
                .mapToObj(number -> "S" + number % 7 + "," + number + "\n")
                .collect(Collectors.joining("", "service," + column + "\n", "bad," + stray + "\n"));
    }
}
