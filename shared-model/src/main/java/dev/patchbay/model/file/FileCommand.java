package dev.patchbay.model.file;

import dev.patchbay.model.identity.TenantId;
import io.vertx.core.buffer.Buffer;

/** What the file actor is asked. */
public sealed interface FileCommand {

    /** Reads a whole small file, a chart for instance; refused past 16 MiB. */
    record ReadFile(TenantId tenant, FileId file) implements FileCommand {}

    /** Keeps bytes as a file; for small ones such as charts, at most 16 MiB. */
    record KeepFile(TenantId tenant, String name, String mediaType, Buffer content) implements FileCommand {}
}
