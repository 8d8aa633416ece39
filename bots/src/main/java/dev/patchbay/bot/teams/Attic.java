package dev.patchbay.bot.teams;

import dev.patchbay.model.file.FileRef;
import java.util.Optional;
import java.util.function.Supplier;

/** The files a reply is rendered with: those it shows, and those that hold what does not fit. */
interface Attic {

    /** Keeps nothing: what is made out at every look leaves no files behind. */
    Attic NONE = new Attic() {
        @Override
        public Optional<byte[]> read(FileRef file) {
            return Optional.empty();
        }

        @Override
        public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
            return Optional.empty();
        }
    };

    /** The content of a drawing; empty where it cannot be had. */
    Optional<byte[]> read(FileRef file);

    /**
     * Keeps what does not fit; empty where that cannot be done.
     *
     * @param content written out only where it is not kept yet
     */
    Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content);
}
