package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.DatasetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A real engine and a real lake in a directory of the test, and datasets read from texts. */
public final class TestLake implements AutoCloseable {

    private final Path directory;
    private final Engine engine;
    private final List<LoadedDataset> read = new ArrayList<>();

    public TestLake(Path directory) {
        this(
                directory,
                new EngineLimits(2, 256L << 20, 2, 64, Duration.ofSeconds(20), Duration.ofSeconds(60), 64L << 20));
    }

    TestLake(Path directory, EngineLimits limits) {
        this.directory = directory;
        this.engine = new Engine(limits);
    }

    public Engine engine() {
        return engine;
    }

    public Path lake() {
        return directory.resolve("lake");
    }

    public DatasetReader reader() {
        return new DatasetReader(engine, lake(), dataset -> List.of());
    }

    /** Reads a UTF-8 file of this text, closed with the lake. */
    public LoadedDataset read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    LoadedDataset read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    LoadedDataset read(byte[] bytes) {
        return read("costs.csv", bytes, step -> {});
    }

    public LoadedDataset read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), step -> {});
    }

    /** @param progress told what is being done */
    LoadedDataset read(String name, byte[] bytes, Consumer<String> progress) {
        LoadedDataset loaded = reader().read(file(bytes), name, DatasetId.random(), progress);
        read.add(loaded);
        return loaded;
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(Files.createDirectories(directory), "table", ".csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell as text, null where there is no value, in the file's order. */
    static List<List<String>> cells(LoadedDataset loaded) {
        int width = loaded.dataset().columns().size();
        return loaded.query("SELECT * FROM " + LoadedDataset.TABLE, List.of(), rows -> {
            List<List<String>> cells = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    row.add(rows.getString(column));
                }
                cells.add(row);
            }
            return cells;
        });
    }

    @Override
    public void close() {
        read.forEach(LoadedDataset::close);
        engine.close();
    }
}
