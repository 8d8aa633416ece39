package dev.patchbay.analytics.dataset;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a lake for each test, in a directory of its own. */
abstract class LakeFixture {

    @TempDir
    Path directory;

    TestLake lake;

    @BeforeEach
    void open() {
        lake = new TestLake(directory);
    }

    @AfterEach
    void close() {
        lake.close();
    }
}
