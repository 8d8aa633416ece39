package dev.patchbay.bot.teams;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets the benchmark render for Teams; a file that goes with a reply is taken for kept already. */
public final class TeamsRendering {

    private static final Attic FULL = new Attic() {
        @Override
        public Optional<byte[]> read(FileRef file) {
            return Optional.of(new byte[100_000]);
        }

        @Override
        public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
            return Optional.of(new FileRef(FileId.random(), name, mediaType, 1));
        }
    };

    private TeamsRendering() {}

    /** How many posts it becomes. */
    public static int render(Deliver deliver) {
        return ReplyRenderer.render(deliver.reply(), deliver.delivery(), false, true, FULL)
                .size();
    }
}
