package dev.patchbay.model.file;

import io.vertx.core.buffer.Buffer;

/** What the file actor answers; a file that is not there fails with {@code file_not_found}. */
public sealed interface FileReply {

    record FileContent(FileRef file, Buffer content) implements FileReply {}

    record FileKept(FileRef file) implements FileReply {}
}
