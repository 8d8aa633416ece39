package dev.patchbay.conversation;

import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.FileReferences;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of messages and replies: what people attached, and the charts they got. */
public final class SentFiles implements FileReferences {

    /** Any id inside of a message counts: one too many keeps a file, one too few would lose it. */
    private static final String REFERENCES =
            """
            SELECT DISTINCT id #>> '{}' AS id
            FROM (SELECT message AS content FROM inbox
                  UNION ALL SELECT unnest(ARRAY[reply, revised, withheld]) FROM outbox
                  UNION ALL SELECT earlier FROM conversation) said,
                 jsonb_path_query(content, 'strict $.**.id ? (@.type() == "string")', silent => true) AS id
            WHERE id #>> '{}' = ANY($1)
            """;

    private final Database database;

    public SentFiles(Database database) {
        this.database = database;
    }

    @Override
    public Set<FileId> among(TenantId tenant, Set<FileId> files) {
        String[] ids = files.stream().map(FileId::toString).toArray(String[]::new);
        return database
                .inTenant(tenant, tx -> tx.list(REFERENCES, row -> UUID.fromString(row.getString("id")), (Object) ids))
                .stream()
                .map(FileId::new)
                .collect(Collectors.toSet());
    }
}
