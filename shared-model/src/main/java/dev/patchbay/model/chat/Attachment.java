package dev.patchbay.model.chat;

import dev.patchbay.model.file.FileRef;
import java.util.Optional;

/**
 * A file that came with a message.
 *
 * @param source what the adapter needs to fetch it; empty when it is stored already
 * @param stored the stored file, once fetched
 */
public record Attachment(String name, long size, Optional<String> source, Optional<FileRef> stored) {

    public static Attachment stored(FileRef file) {
        return new Attachment(file.name(), file.size(), Optional.empty(), Optional.of(file));
    }

    public static Attachment remote(String name, long size, String source) {
        return new Attachment(name, size, Optional.of(source), Optional.empty());
    }
}
