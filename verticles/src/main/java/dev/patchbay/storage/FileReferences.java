package dev.patchbay.storage;

import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import java.util.Set;

/** A part that keeps ids of files in what it stores. Every such part gives one to {@link FileSweep}. */
public interface FileReferences {

    /** Those of a tenant's files that this part still refers to. */
    Set<FileId> among(TenantId tenant, Set<FileId> files);
}
