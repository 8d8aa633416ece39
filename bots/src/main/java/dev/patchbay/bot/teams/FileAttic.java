package dev.patchbay.bot.teams;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand.KeepFile;
import dev.patchbay.model.file.FileCommand.ReadFile;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply.FileContent;
import dev.patchbay.model.file.FileReply.FileKept;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored files replies are rendered with; what does not fit a reply is stored once for it. */
final class FileAttic {

    private static final int REMEMBERED = 1_000;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final Map<Kept, FileRef> kept = new RecentMap<>(REMEMBERED);

    FileAttic(Bus bus) {
        this.bus = bus;
    }

    private record Kept(DeliveryId delivery, String name) {}

    /** The files of one delivery. */
    Attic of(TenantId tenant, DeliveryId delivery) {
        return new Attic() {
            @Override
            public Optional<byte[]> read(FileRef file) {
                return content(tenant, file);
            }

            @Override
            public Optional<FileRef> keep(String name, String mediaType, Supplier<byte[]> content) {
                return store(tenant, new Kept(delivery, name), mediaType, content);
            }
        };
    }

    /** A drawing that cannot be read has something in its place. */
    private Optional<byte[]> content(TenantId tenant, FileRef file) {
        try {
            FileContent read = (FileContent) bus.call(Addresses.FILE, new ReadFile(tenant, file.id()));
            return Optional.of(read.content().getBytes());
        } catch (Failure failure) {
            log.warn("a drawing could not be read: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    private Optional<FileRef> store(TenantId tenant, Kept key, String mediaType, Supplier<byte[]> content) {
        synchronized (kept) {
            if (kept.containsKey(key)) {
                return Optional.of(kept.get(key));
            }
        }
        try {
            KeepFile keep = new KeepFile(tenant, key.name(), mediaType, Buffer.buffer(content.get()));
            FileRef file = ((FileKept) bus.call(Addresses.FILE, keep)).file();
            synchronized (kept) {
                kept.put(key, file);
            }
            return Optional.of(file);
        } catch (Failure failure) {
            log.warn("what is cut of a reply could not be kept: {}", failure.getMessage());
            return Optional.empty();
        }
    }
}
