package dev.patchbay.bot.discord;

import dev.patchbay.model.file.FileRef;
import java.util.function.Supplier;

/** A file that goes with a message. */
sealed interface Upload {

    /** What it is called on Discord. */
    String name();

    /** For those who cannot see it; empty for none. */
    String description();

    /** A file that is kept here, read when it is posted. */
    record Stored(FileRef file, String name, String description) implements Upload {}

    /** A file for the message, made when it is posted. */
    record Made(String name, String description, Supplier<byte[]> bytes) implements Upload {

        byte[] content() {
            return bytes.get();
        }
    }
}
