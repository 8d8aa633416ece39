package dev.patchbay.storage;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileReply;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;

/** Hands small files to those who may not touch the disk: the chat adapters and the charts. */
public final class FileVerticle extends ActorVerticle<FileCommand, FileReply> {

    /** What fits a message of the bus. */
    private static final long LARGEST = 16L << 20;

    private static final int WORKERS = 8;

    private final FileStore files;

    public FileVerticle(FileStore files) {
        super(Addresses.FILE, WORKERS);
        this.files = files;
    }

    @Override
    protected FileReply handle(FileCommand command) throws IOException {
        return switch (command) {
            case FileCommand.ReadFile read -> read(files.find(read.tenant(), read.file()));
            case FileCommand.KeepFile keep -> keep(keep);
        };
    }

    private static FileReply read(FileStore.Stored stored) throws IOException {
        refuseLarge(stored.file().size());
        return new FileReply.FileContent(stored.file(), Buffer.buffer(Files.readAllBytes(stored.path())));
    }

    private FileReply keep(FileCommand.KeepFile keep) {
        refuseLarge(keep.content().length());
        return new FileReply.FileKept(files.keep(
                keep.tenant(), keep.name(), keep.mediaType(), keep.content().getBytes()));
    }

    private static void refuseLarge(long size) {
        if (size > LARGEST) {
            throw new Failure(ErrorCode.FILE_TOO_LARGE, "A file of " + size + " bytes does not fit a message.");
        }
    }
}
