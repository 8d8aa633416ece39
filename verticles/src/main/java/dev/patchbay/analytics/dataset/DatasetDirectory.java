package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.DatasetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one opening of a dataset keeps its files: what is stored, shared by all openings, and a work directory of its
 * own that goes when it is closed.
 *
 * @param root real path of the dataset's directory
 * @param work inside of it
 */
record DatasetDirectory(Path root, Path work) {

    private static final String WORK = "work-";

    static DatasetDirectory open(Path lake, DatasetId id) throws IOException {
        Path root = Files.createDirectories(path(lake, id)).toRealPath();
        return new DatasetDirectory(root, Files.createTempDirectory(root, WORK));
    }

    static boolean stored(Path lake, DatasetId id) {
        return Files.exists(summary(path(lake, id)));
    }

    private static Path path(Path lake, DatasetId id) {
        return lake.resolve(id.toString());
    }

    private static Path summary(Path root) {
        return root.resolve("dataset.json");
    }

    /** What is known of the rows; written last, so that without it the directory is what a crash left. */
    Path summary() {
        return summary(root);
    }

    Path rows() {
        return root.resolve("rows.parquet");
    }

    /** Removes the work directory, and the dataset's own when nothing was stored in it. */
    void close() {
        try {
            delete(work);
            Files.deleteIfExists(root);
        } catch (DirectoryNotEmptyException e) {
            // Stored, or still open elsewhere: it stays.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a process that was killed left behind. Only for a lake that nobody else has open. */
    static void sweep(Path lake) {
        if (!Files.isDirectory(lake)) {
            return;
        }
        try {
            for (Path root : list(lake)) {
                if (!Files.exists(summary(root))) {
                    delete(root);
                }
                for (Path left : list(root)) {
                    if (left.getFileName().toString().startsWith(WORK)) {
                        delete(left);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Gone already: that is what was wanted.
            return;
        }
    }
}
