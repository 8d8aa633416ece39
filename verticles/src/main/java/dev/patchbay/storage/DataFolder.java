package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything; open in one process at a time. The lock goes with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    /** With less free than this the database could not even write its log. */
    private static final long LEAST_FREE_BYTES = 100L << 20;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Makes the folder if need be and takes it; a {@link Failure} says what is wrong with it. */
    public static DataFolder open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            create(root);
            if (Files.getFileStore(root).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new Failure(ErrorCode.DISK_FULL, "Less than 100 MB are free for the data folder " + root + ".");
            }
            FileChannel channel = FileChannel.open(
                    root.resolve("patchbay.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new Failure(ErrorCode.DATA_FOLDER_IN_USE, "Another Patchbay runs in " + root + ".");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new Failure(ErrorCode.DATA_FOLDER_NOT_WRITABLE, "The data folder " + root + " cannot be written.", e);
        }
    }

    /** A new folder is its owner's alone: clients' files lie in it, and programs that are run. */
    private static void create(Path root) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(root);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** A folder inside, made if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new Failure(ErrorCode.DATA_FOLDER_NOT_WRITABLE, "The folder " + root + " cannot be written.", e);
        }
    }

    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
