package dev.patchbay.analytics;

import dev.patchbay.actor.Cancellations;
import dev.patchbay.analytics.dataset.DatasetShelf;
import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.AnalyticsCommand.ReadDataset;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.FileStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The datasets people brought: each file is read once, and its dataset stays askable whatever became of the process
 * meanwhile. What the shelf has lost is read again from the stored file.
 */
final class DatasetDesk {

    private final Analyst analyst;
    private final DatasetShelf shelf;
    private final DatasetStore store;
    private final FileStore files;
    private final Cancellations cancellations;
    private final Clock clock;

    /** Held while a lost dataset is read again, so that many askers do not read it many times. */
    private final ReentrantLock restoring = new ReentrantLock();

    DatasetDesk(
            Analyst analyst,
            DatasetShelf shelf,
            DatasetStore store,
            FileStore files,
            Cancellations cancellations,
            Clock clock) {
        this.analyst = analyst;
        this.shelf = shelf;
        this.store = store;
        this.files = files;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    /** @throws Failure {@code file_not_found}, or why the file cannot be read */
    Dataset read(ReadDataset command, Consumer<String> progress) {
        Instant start = clock.instant();
        TenantId tenant = command.caller().tenant();
        FileStore.Stored file = files.find(tenant, command.file().id());
        Optional<DatasetStore.Kept> known = store.find(tenant, file);
        if (known.isPresent()) {
            return store.keep(command, file, known.get().dataset(), since(start), "known");
        }
        LoadedDataset loaded = cancellations.interruptibly(
                command.turn().orElseGet(TurnId::random),
                () -> analyst.read(file.path(), file.file().name(), DatasetId.random(), progress));
        Dataset kept = store.keep(command, file, loaded.dataset(), since(start), "read");
        if (kept.id().equals(loaded.dataset().id())) {
            shelf.add(loaded);
        } else {
            loaded.close();
        }
        return kept;
    }

    /** @throws Failure {@code dataset_not_found} for a dataset that is not of this conversation or this tenant */
    <T> T use(TenantId tenant, ConversationId conversation, DatasetId id, Function<LoadedDataset, T> work) {
        DatasetStore.Kept kept = store.find(tenant, conversation, id)
                .orElseThrow(() -> new Failure(ErrorCode.DATASET_NOT_FOUND, "There is no dataset " + id + " here."));
        return onShelf(id, work).orElseGet(() -> restored(tenant, kept, work));
    }

    private <T> T restored(TenantId tenant, DatasetStore.Kept kept, Function<LoadedDataset, T> work) {
        DatasetId id = kept.dataset().id();
        restoring.lock();
        try {
            return onShelf(id, work).orElseGet(() -> {
                FileStore.Stored file = files.find(tenant, kept.file());
                shelf.add(analyst.read(file.path(), file.file().name(), id, quiet -> {}));
                return shelf.use(id, work);
            });
        } finally {
            restoring.unlock();
        }
    }

    /** Empty when the shelf does not have it and cannot reopen it. */
    private <T> Optional<T> onShelf(DatasetId id, Function<LoadedDataset, T> work) {
        try {
            return Optional.of(shelf.use(id, work));
        } catch (Failure lost) {
            if (lost.code() != ErrorCode.DATASET_NOT_FOUND) {
                throw lost;
            }
            return Optional.empty();
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
