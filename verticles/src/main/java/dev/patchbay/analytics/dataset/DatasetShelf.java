package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.file.Path;
import java.util.function.Function;

/** The datasets that are open now, a bounded number; the least recently used one is closed for the next. */
public final class DatasetShelf implements AutoCloseable {

    private final Engine engine;
    private final Path lake;
    private final int size;

    /** @param lake the directory that holds one directory for each dataset */
    public DatasetShelf(Engine engine, Path lake, int size) {
        this.engine = engine;
        this.lake = lake;
        this.size = size;
    }

    /** Takes over a dataset just read, and stores it in the background so that it outlives the process and its file. */
    public void add(LoadedDataset loaded) {
        throw new Failure(ErrorCode.UNAVAILABLE, "The shelf is being built: " + engine + lake + size);
    }

    /**
     * Works with a dataset, reopening it from the lake when it is not open. It is not closed meanwhile.
     *
     * @throws Failure {@code dataset_not_found} when it was never stored: read its file again and {@link #add} it
     */
    public <T> T use(DatasetId id, Function<LoadedDataset, T> work) {
        throw new Failure(ErrorCode.DATASET_NOT_FOUND, "No dataset " + id);
    }

    /** Waits for what is being stored, then closes every dataset. */
    @Override
    public void close() {}
}
