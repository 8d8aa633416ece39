package dev.patchbay.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the server on a thread of its own, because unpacking it waits for ever for a file that could not be written.
 */
final class WatchedStart {

    /** A disk with less is full for a database. */
    private static final long FULL_BYTES = 1 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private WatchedStart() {}

    /** @throws IOException also when the disk runs full meanwhile, in the words that a full disk has */
    static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, DataFolder folder) throws IOException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread.ofPlatform().daemon().name("database-start").start(start);
        for (long second = 0; second < LONGEST.toSeconds(); second++) {
            try {
                return start.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException stillStarting) {
                if (Files.getFileStore(folder.root()).getUsableSpace() < FULL_BYTES) {
                    throw new IOException(DiskFull.NO_SPACE, stillStarting);
                }
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause().getMessage(), failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while starting", stopped);
            }
        }
        throw new IOException("the server took longer than " + LONGEST.toMinutes() + " minutes");
    }
}
