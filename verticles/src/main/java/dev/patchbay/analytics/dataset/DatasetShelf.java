package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The datasets that are open now, a bounded number; the least recently used one is closed for the next. */
public final class DatasetShelf implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetShelf.class);

    private final Engine engine;
    private final Path lake;
    private final int size;
    private final Map<DatasetId, LoadedDataset> open = new LinkedHashMap<>(16, 0.75f, true);

    /** One at a time: storing needs memory, and the question just asked needs the processor. */
    private final ExecutorService storing = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("store-dataset").factory());

    /**
     * @param lake the directory that holds one directory for each dataset; only this process may have it open
     * @param size datasets open at the same time
     */
    public DatasetShelf(Engine engine, Path lake, int size) {
        this.engine = engine;
        this.lake = lake;
        this.size = size;
        DatasetDirectory.sweep(lake);
    }

    /** Takes over a dataset just read, and stores it in the background so that it outlives the process and its file. */
    public void add(LoadedDataset loaded) {
        if (place(loaded) == loaded && loaded.enter()) {
            storing.execute(() -> store(loaded));
        }
    }

    /**
     * Works with a dataset, reopening it from the lake when it is not open. It is not closed meanwhile.
     *
     * @throws Failure {@code dataset_not_found} when it was never stored: read its file again and {@link #add} it
     */
    public <T> T use(DatasetId id, Function<LoadedDataset, T> work) {
        LoadedDataset loaded = find(id).orElseGet(() -> reopen(id));
        while (!loaded.enter()) {
            loaded = reopen(id);
        }
        try {
            return work.apply(loaded);
        } finally {
            loaded.leave();
        }
    }

    private Optional<LoadedDataset> find(DatasetId id) {
        synchronized (open) {
            return Optional.ofNullable(open.get(id));
        }
    }

    private LoadedDataset reopen(DatasetId id) {
        if (!DatasetDirectory.stored(lake, id)) {
            throw new Failure(ErrorCode.DATASET_NOT_FOUND, "This file is no longer open.");
        }
        try {
            DatasetDirectory directory = DatasetDirectory.open(lake, id);
            Dataset dataset = new StoredForm(directory).read();
            Sandbox sandbox = Sandbox.open(engine, directory, Optional.empty());
            return place(checked(new LoadedDataset(dataset, sandbox, engine.limits(), directory, "")));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static LoadedDataset checked(LoadedDataset loaded) {
        try {
            loaded.store();
            return loaded;
        } catch (Failure e) {
            loaded.close();
            throw damaged(e);
        }
    }

    private static Failure damaged(Exception cause) {
        return new Failure(ErrorCode.DATASET_NOT_FOUND, "The stored rows of this file cannot be read.", cause);
    }

    /** Keeps the one that is there already when two threads open the same dataset. */
    private LoadedDataset place(LoadedDataset loaded) {
        List<LoadedDataset> leaving = new ArrayList<>();
        LoadedDataset kept;
        synchronized (open) {
            LoadedDataset before = open.putIfAbsent(loaded.dataset().id(), loaded);
            kept = before == null ? loaded : before;
            if (before != null && before != loaded) {
                leaving.add(loaded);
            }
            while (open.size() > size) {
                DatasetId oldest = open.keySet().iterator().next();
                leaving.add(open.remove(oldest));
            }
        }
        leaving.forEach(LoadedDataset::close);
        return kept;
    }

    private void store(LoadedDataset loaded) {
        try {
            loaded.store();
        } catch (RuntimeException e) {
            LOG.warn("dataset {} could not be stored", loaded.dataset().id(), e);
        } finally {
            loaded.leave();
        }
    }

    /** Waits for what is being stored, then closes every dataset. */
    @Override
    public void close() {
        storing.shutdown();
        try {
            storing.awaitTermination(engine.limits().readTime().toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<LoadedDataset> leaving;
        synchronized (open) {
            leaving = List.copyOf(open.values());
            open.clear();
        }
        leaving.forEach(LoadedDataset::close);
    }
}
