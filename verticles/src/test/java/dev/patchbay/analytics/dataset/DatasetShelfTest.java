package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetShelfTest {

    private static final String TABLE = "service,cost\nEC2,1.5\nS3,2.25\n";

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
    void aStoredDatasetOutlivesTheShelfAndItsFile() throws Exception {
        Path file = lake.file(TABLE.getBytes(StandardCharsets.UTF_8));
        DatasetId id = DatasetId.random();
        try (DatasetShelf shelf = shelf(2)) {
            shelf.add(lake.reader().read(file, "costs.csv", id, step -> {}));
        }
        Files.delete(file);

        try (DatasetShelf shelf = shelf(2)) {
            List<List<String>> cells = shelf.use(id, TestLake::cells);

            assertThat(cells).containsExactlyInAnyOrder(List.of("EC2", "1.50"), List.of("S3", "2.25"));
            assertThat(shelf.<String>use(id, loaded -> loaded.dataset().name())).isEqualTo("costs.csv");
        }
    }

    @Test
    void theLeastRecentlyUsedOneIsClosedAndReopenedWhenAskedAgain() {
        try (DatasetShelf shelf = shelf(2)) {
            List<DatasetId> ids =
                    IntStream.range(0, 4).mapToObj(index -> DatasetId.random()).toList();
            ids.forEach(id -> shelf.add(read(id)));

            for (DatasetId id : ids) {
                assertThat(shelf.use(id, TestLake::cells)).hasSize(2);
            }
        }
    }

    @Test
    void aDatasetInUseIsNotClosedForAnother() {
        try (DatasetShelf shelf = shelf(1)) {
            DatasetId first = DatasetId.random();
            shelf.add(read(first));

            List<List<String>> cells = shelf.use(first, loaded -> {
                shelf.add(read(DatasetId.random()));
                return TestLake.cells(loaded);
            });

            assertThat(cells).hasSize(2);
        }
    }

    @Test
    void aDatasetThatWasNeverStoredIsNotFound() {
        try (DatasetShelf shelf = shelf(2)) {
            assertNotFound(shelf, DatasetId.random());
        }
    }

    @Test
    void storedRowsThatAreDamagedAreNotFound() throws Exception {
        DatasetId id = DatasetId.random();
        try (DatasetShelf shelf = shelf(2)) {
            shelf.add(read(id));
        }
        Files.writeString(lake.lake().resolve(id.toString()).resolve("rows.parquet"), "damaged");

        try (DatasetShelf shelf = shelf(2)) {
            assertNotFound(shelf, id);
        }
    }

    @Test
    void whatAKilledProcessLeftIsSweptAway() throws Exception {
        Path left = Files.createDirectories(
                lake.lake().resolve(DatasetId.random().toString()).resolve("work-1"));
        Files.writeString(left.resolve("rows.csv"), "half");

        try (DatasetShelf shelf = shelf(2)) {
            assertThat(lake.lake()).isEmptyDirectory();
        }
    }

    @Test
    void manyCallersAskTheSameDatasetAtOnce() throws Exception {
        DatasetId id = DatasetId.random();
        try (DatasetShelf shelf = shelf(1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            shelf.add(read(id));
            var answers = IntStream.range(0, 8)
                    .mapToObj(caller -> callers.submit(() -> shelf.use(id, TestLake::cells)))
                    .toList();

            for (var answer : answers) {
                assertThat(answer.get()).hasSize(2);
            }
        }
    }

    private DatasetShelf shelf(int size) {
        return new DatasetShelf(lake.engine(), lake.lake(), size);
    }

    private LoadedDataset read(DatasetId id) {
        return lake.reader().read(lake.file(TABLE.getBytes(StandardCharsets.UTF_8)), "costs.csv", id, step -> {});
    }

    private static void assertNotFound(DatasetShelf shelf, DatasetId id) {
        assertThatThrownBy(() -> shelf.use(id, loaded -> loaded))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATASET_NOT_FOUND));
    }
}
