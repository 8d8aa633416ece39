package dev.patchbay.analytics.dataset;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A dataset on disk: its rows as Parquet, and what is known of them as JSON. */
final class StoredForm {

    private final DatasetDirectory directory;

    StoredForm(DatasetDirectory directory) {
        this.directory = directory;
    }

    Dataset read() throws IOException {
        return WireJson.mapper().readValue(directory.summary().toFile(), Dataset.class);
    }

    /**
     * Writes both files under other names first: a crash leaves no half of one.
     *
     * @param select the rows in the types they are stored in
     */
    void write(Sandbox sandbox, Dataset dataset, String select) {
        try {
            Path rows = directory.work().resolve("rows.parquet");
            sandbox.execute("COPY (" + select + ") TO " + Sandbox.text(rows.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
            Path summary = directory.work().resolve("dataset.json");
            WireJson.mapper().writeValue(summary.toFile(), dataset);
            Files.move(rows, directory.rows(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(summary, directory.summary(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statement that makes the stored rows the ones that are queried. */
    String view() {
        return Relations.view("SELECT * FROM " + Relations.parquet(directory.rows()));
    }
}
