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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder that holds everything; open in one process at a time. The lock goes with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    /** A new folder takes half of this: the database's programs (60 MB) and its first files (40 MB). */
    private static final long LEAST_FREE_BYTES = 200L << 20;

    private static final Set<PosixFilePermission> OWNERS_ALONE = PosixFilePermissions.fromString("rwx------");

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
                throw new Failure(ErrorCode.DISK_FULL, "Less than 200 MB are free for the data folder " + root + ".");
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
    private static void create(Path folder) throws IOException {
        if (isPosix()) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_ALONE));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** A folder inside, made if need be, its owner's alone whatever it was before. */
    public Path folder(String name) {
        try {
            Path folder = root.resolve(name);
            create(folder);
            if (isPosix()) {
                Files.setPosixFilePermissions(folder, OWNERS_ALONE);
            }
            return folder;
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
