package dev.patchbay.analytics;

import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.FileReferences;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files that datasets were read from, and may have to be read from again. */
public final class DatasetFiles implements FileReferences {

    private final Database database;

    public DatasetFiles(Database database) {
        this.database = database;
    }

    @Override
    public Set<FileId> among(TenantId tenant, Set<FileId> files) {
        UUID[] ids = files.stream().map(FileId::value).toArray(UUID[]::new);
        return database
                .inTenant(
                        tenant,
                        tx -> tx.list(
                                "SELECT file_id FROM dataset WHERE file_id = ANY($1)",
                                row -> row.getUUID("file_id"),
                                (Object) ids))
                .stream()
                .map(FileId::new)
                .collect(Collectors.toSet());
    }
}
