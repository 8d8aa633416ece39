package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a Patchbay that was killed: it lives on and holds the cluster. Whoever has the data
 * folder's lock may stop it. The layout of {@code postmaster.pid} (process id, then data folder) is PostgreSQL's,
 * src/include/utils/pidfile.h.
 */
final class OrphanedPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final int PATIENCE_SECONDS = 15;

    private OrphanedPostmaster() {}

    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> postmaster =
                lines.size() < 2 || !isSame(Path.of(lines.get(1).strip()), cluster)
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(OrphanedPostmaster::isPostgres);
        if (postmaster.isPresent()) {
            LOG.info(
                    "stopping the database that a killed Patchbay left running, process {}",
                    postmaster.get().pid());
            end(postmaster.get());
        }
    }

    private static boolean isSame(Path recorded, Path cluster) throws IOException {
        return Files.exists(recorded) && Files.isSameFile(recorded, cluster);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Failure(
                    ErrorCode.EMBEDDED_DATABASE_FAILED,
                    "The database of an earlier Patchbay, process " + postmaster.pid() + ", does not stop; end it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
