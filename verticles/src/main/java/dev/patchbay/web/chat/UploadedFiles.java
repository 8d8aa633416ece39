package dev.patchbay.web.chat;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.FileStore;
import java.nio.file.Path;

/** The files that people brought by the web, each known with who brought it. */
final class UploadedFiles {

    private final Database database;
    private final FileStore files;

    UploadedFiles(Database database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    /** A path for a file that is still arriving. */
    Path incoming() {
        return files.incoming();
    }

    /** Keeps an arrived file as the caller's. */
    FileRef keep(Caller caller, String name, String mediaType, Path arrived) {
        FileRef file = files.keep(caller.tenant(), name, mediaType, arrived);
        database.inTenant(
                caller.tenant(),
                tx -> tx.update(
                        "INSERT INTO upload (tenant_id, file_id, person_id) VALUES ($1, $2, $3)",
                        caller.tenant().value(),
                        file.id().value(),
                        caller.person().value()));
        return file;
    }

    /** A file that the caller brought; anybody else's is {@code file_not_found}. */
    FileRef find(Caller caller, FileId id) {
        boolean theirs = database.inTenant(
                        caller.tenant(),
                        tx -> tx.first(
                                "SELECT file_id FROM upload WHERE file_id = $1 AND person_id = $2",
                                row -> id,
                                id.value(),
                                caller.person().value()))
                .isPresent();
        if (!theirs) {
            throw new Failure(ErrorCode.FILE_NOT_FOUND, "You have uploaded no such file.");
        }
        return files.find(caller.tenant(), id).file();
    }
}
