package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.function.Supplier;

/** A dataset that can be queried: at first from its file, later from the form it is stored in. Safe for many threads. */
public final class LoadedDataset implements AutoCloseable {

    /** The relation that queries read from. */
    public static final String TABLE = Relations.DATA;

    private final Dataset dataset;
    private final Sandbox sandbox;
    private final EngineLimits limits;
    private final DatasetDirectory directory;
    private final String storedSelect;
    private int users;
    private boolean closed;

    /** @param storedSelect the rows in the types they are stored in; empty when they are stored already */
    LoadedDataset(
            Dataset dataset, Sandbox sandbox, EngineLimits limits, DatasetDirectory directory, String storedSelect) {
        this.dataset = dataset;
        this.sandbox = sandbox;
        this.limits = limits;
        this.directory = directory;
        this.storedSelect = storedSelect;
    }

    public Dataset dataset() {
        return dataset;
    }

    /**
     * The SQL name of a column; names from files never get into SQL.
     *
     * @throws Failure {@code plan_invalid} when there is no such column
     */
    public String column(String name) {
        for (int index = 0; index < dataset.columns().size(); index++) {
            if (dataset.columns().get(index).name().equals(name)) {
                return ColumnDraft.sql(index);
            }
        }
        throw new Failure(ErrorCode.PLAN_INVALID, "There is no column \"" + name + "\" in " + dataset.name() + ".");
    }

    /**
     * Runs a query of {@link #TABLE} with bound values.
     *
     * @throws Failure {@code query_too_heavy} past its time or memory, {@code timed_out} when its thread is interrupted
     */
    public <T> T query(String sql, List<?> values, ResultReader<T> reader) {
        return whileOpen(() -> sandbox.query(sql, values, limits.queryTime(), reader));
    }

    /** Stores the dataset so that it can be reopened without its file, and queries it from there from now on. */
    public void store() {
        whileOpen(() -> {
            StoredForm form = new StoredForm(directory);
            if (!storedSelect.isEmpty()) {
                form.write(sandbox, dataset, storedSelect);
            }
            sandbox.execute(form.view());
            return dataset;
        });
    }

    private <T> T whileOpen(Supplier<T> work) {
        if (!enter()) {
            throw new Failure(ErrorCode.DATASET_NOT_FOUND, dataset.name() + " was closed meanwhile.");
        }
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** Keeps it open until {@link #leave}; false when it is closed, and nobody keeps it open. */
    synchronized boolean enter() {
        boolean open = !closed || users > 0;
        users += open ? 1 : 0;
        return open;
    }

    synchronized void leave() {
        users--;
        freeUnused();
    }

    /** Refuses further queries; memory and temporary files go when the running ones end. What is stored stays. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            freeUnused();
        }
    }

    private void freeUnused() {
        if (closed && users == 0) {
            sandbox.close();
            directory.close();
        }
    }
}
