package dev.patchbay.storage;

import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files that nobody will ask for: uploads that were never sent, charts of turns that were run again, and what
 * was still arriving when the process was killed. Looks at the start and every hour.
 */
public final class FileSweep implements AutoCloseable {

    /** A file is left alone this long: somebody may still be writing the message it belongs to. */
    public static final Duration GRACE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PATIENCE_SECONDS = 10;

    private final FileStore files;
    private final People people;
    private final List<FileReferences> references;
    private final Clock clock;
    private final Instant started;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("file-sweep").factory());
    /** Older files were looked at before; what was referred to then still is, as messages stay. */
    private Instant looked = Instant.EPOCH;

    /** @param references every part that keeps ids of files; a file that none of them knows is removed */
    public FileSweep(FileStore files, People people, List<FileReferences> references, Clock clock) {
        this.files = files;
        this.people = people;
        this.references = List.copyOf(references);
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Begins to look, on a thread of its own. */
    public FileSweep start() {
        schedule.scheduleWithFixedDelay(this::attempt, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /** A database that is down for a while stops nothing; the next round looks again. */
    private void attempt() {
        try {
            int removed = sweep();
            if (removed > 0) {
                LOG.info("removed {} files that nothing refers to", removed);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("unused files could not be removed; they are looked for again in an hour", failed);
        }
    }

    /** Looks once, and says how many files were removed. */
    synchronized int sweep() throws IOException {
        Instant limit = clock.instant().minus(GRACE);
        int removed = files.removeArriving(limit.isAfter(started) ? limit : started);
        for (TenantId tenant : people.tenants()) {
            removed += sweep(tenant, limit);
        }
        looked = limit;
        return removed;
    }

    private int sweep(TenantId tenant, Instant limit) throws IOException {
        int removed = 0;
        FileStore.Aged last = FileStore.Aged.before(looked);
        List<FileStore.Aged> page;
        while (!(page = files.page(tenant, last, limit)).isEmpty()) {
            Set<FileId> unused = new HashSet<>();
            page.forEach(file -> unused.add(file.id()));
            for (FileReferences part : references) {
                unused.removeAll(part.among(tenant, Set.copyOf(unused)));
            }
            removed += files.remove(tenant, unused);
            last = page.getLast();
        }
        return removed;
    }

    @Override
    public void close() throws InterruptedException {
        schedule.shutdown();
        if (!schedule.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the removal of unused files was cut short; the next start goes on with it");
        }
    }
}
