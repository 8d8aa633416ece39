package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a full disk from what else may go wrong while the database starts. */
final class DiskFull {

    /** As the C library words ENOSPC and, where somebody is held to a share of the disk, EDQUOT. */
    static final String NO_SPACE = "No space left on device";

    private static final String[] WORDS = {NO_SPACE, "Disk quota exceeded"};

    /** PostgreSQL's disk_full, Appendix A of its manual. */
    private static final String SQL_STATE = "53100";

    private static final int MOST_LOG_BYTES = 1 << 16;

    private DiskFull() {}

    /** What to say of it, when a full disk is why something failed. */
    static Optional<Failure> behind(Throwable thrown, DataFolder folder) {
        boolean full = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> isSaidIn(String.valueOf(cause.getMessage()))
                        || cause instanceof SQLException refused && SQL_STATE.equals(refused.getSQLState()));
        return full ? Optional.of(failure(folder, thrown)) : Optional.empty();
    }

    /**
     * The same from what a program wrote to its log.
     *
     * @param from where it began to write, in bytes
     */
    static Optional<Failure> saidIn(Path log, long from, Throwable thrown, DataFolder folder) {
        return isSaidIn(tail(log, from)) ? Optional.of(failure(folder, thrown)) : Optional.empty();
    }

    private static Failure failure(DataFolder folder, Throwable cause) {
        return new Failure(
                ErrorCode.DISK_FULL,
                "The disk of the data folder " + folder.root() + " ran full while the database started.",
                cause);
    }

    private static boolean isSaidIn(String text) {
        return Stream.of(WORDS).anyMatch(text::contains);
    }

    private static String tail(Path log, long from) {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(Math.min(from, file.length()), file.length() - MOST_LOG_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
