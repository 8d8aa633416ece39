package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a CSV or TSV file askable: finds encoding, delimiter, types and roles, and counts what it repaired. */
public final class DatasetReader {

    private final Engine engine;
    private final Path lake;
    private final Function<Dataset, List<String>> suggestions;

    /**
     * @param lake the directory that holds one directory for each dataset
     * @param suggestions the questions to suggest for a dataset
     */
    public DatasetReader(Engine engine, Path lake, Function<Dataset, List<String>> suggestions) {
        this.engine = engine;
        this.lake = lake;
        this.suggestions = suggestions;
    }

    /**
     * Reads a file. The file must stay until the dataset is stored or closed.
     *
     * @param name the file's name as people know it
     * @param progress told what is being done, in a few words
     * @throws Failure {@code file_unreadable}, {@code file_unsupported} or {@code file_too_large}, saying what to do
     */
    public LoadedDataset read(Path file, String name, DatasetId id, Consumer<String> progress) {
        throw new Failure(ErrorCode.UNAVAILABLE, "Reading files is being built: " + engine + lake + suggestions);
    }
}
