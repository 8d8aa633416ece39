package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    private static final String LONG_QUERY =
            "SELECT count(*) FROM range(1000000) AS a(x), range(1000000) AS b(y) WHERE (x * y) % 7 = 3";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('{outside}/secret.csv')",
                "SELECT * FROM read_csv('{inside}/../../secret.csv')",
                "SELECT * FROM read_csv('{inside}/link.csv')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('/etc/*')",
                "ATTACH '{outside}/other.duckdb'",
                "COPY (SELECT 1) TO '{outside}/stolen.csv'",
                "EXPORT DATABASE '{outside}/dump'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access=true",
                "SET allowed_directories=['/']",
                "SET memory_limit='100GB'",
                "CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')"
            })
    void nothingOutsideIsReached(String statement) throws Exception {
        Files.writeString(directory.resolve("secret.csv"), "a\n1\n");
        try (TestLake lake = new TestLake(directory);
                LoadedDataset loaded = lake.read("a,b\n1,x\n")) {
            Path inside = lake.lake().resolve(loaded.dataset().id().toString());
            Files.createSymbolicLink(inside.resolve("link.csv"), directory.resolve("secret.csv"));
            String sql = statement
                    .replace("{outside}", directory.toRealPath().toString())
                    .replace("{inside}", inside.toRealPath().toString());

            assertThatThrownBy(() -> loaded.query(sql, List.of(), rows -> rows)).isInstanceOf(Failure.class);
            assertThat(directory.resolve("stolen.csv")).doesNotExist();
            Files.delete(inside.resolve("link.csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 1_000})
    void aQueryPastItsTimeIsStopped(long milliseconds) {
        Duration time = Duration.ofMillis(milliseconds);
        EngineLimits limits = new EngineLimits(2, 256L << 20, 2, 8, time, Duration.ofSeconds(60), 64L << 20);
        try (TestLake lake = new TestLake(directory, limits);
                LoadedDataset loaded = lake.read("a,b\n1,x\n")) {
            assertThatThrownBy(() -> loaded.query(LONG_QUERY, List.of(), rows -> rows))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_TOO_HEAVY));
        }
    }

    @Test
    void aQueryPastItsMemoryIsStopped() {
        EngineLimits limits =
                new EngineLimits(2, 64L << 20, 2, 8, Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20);
        try (TestLake lake = new TestLake(directory, limits);
                LoadedDataset loaded = lake.read("a,b\n1,x\n")) {
            String sql = "SELECT list(x) FROM range(100000000) AS t(x)";

            assertThatThrownBy(() -> loaded.query(sql, List.of(), rows -> rows))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_TOO_HEAVY));
        }
    }

    @Test
    void interruptingTheCallerCancelsItsQuery() {
        try (TestLake lake = new TestLake(directory);
                LoadedDataset loaded = lake.read("a,b\n1,x\n")) {
            Thread caller = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> loaded.query(LONG_QUERY, List.of(), rows -> rows))
                            .isInstanceOf(Failure.class));
            Awaitility.await().until(() -> lake.engine().running() > 0);

            caller.interrupt();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> lake.engine().running() == 0);
            assertThat(TestLake.cells(loaded)).hasSize(1);
        }
    }
}
