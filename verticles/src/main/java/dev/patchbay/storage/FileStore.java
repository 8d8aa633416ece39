package dev.patchbay.storage;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.TenantId;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Files as people and charts bring them. Their bytes lie below {@code files/<tenant>/<year>/<month>/<day>}, named by
 * id, never by what the sender called them; their names are rows. A file is on disk, flushed, before its row is.
 */
public final class FileStore {

    private static final int PAGE = 10_000;

    private final Database database;
    private final Path root;
    private final Path incoming;
    private final Clock clock;

    public FileStore(Database database, DataFolder folder, Clock clock) {
        this.database = database;
        this.root = folder.folder("files");
        this.incoming = folder.folder("incoming");
        this.clock = clock;
    }

    /** A path for a file that is still arriving, on the same volume, so that keeping it is a rename. */
    public Path incoming() {
        return incoming.resolve(FileId.random().toString());
    }

    /** Keeps an arrived file; its path is gone afterwards. */
    public FileRef keep(TenantId tenant, String name, String mediaType, Path arrived) {
        FileRef file = new FileRef(FileId.random(), name, mediaType, size(arrived));
        String path = "%s/%tY/%<tm/%<td/%s".formatted(tenant, LocalDate.now(clock.withZone(ZoneOffset.UTC)), file.id());
        String sha256 = flushAndMove(arrived, root.resolve(path));
        database.inTenant(
                tenant,
                tx -> tx.update(
                        """
                        INSERT INTO file (tenant_id, file_id, name, media_type, size, sha256, path, created_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                        """,
                        tenant.value(),
                        file.id().value(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        sha256,
                        path,
                        clock.instant().atOffset(ZoneOffset.UTC)));
        return file;
    }

    /** Keeps bytes as a file. */
    public FileRef keep(TenantId tenant, String name, String mediaType, byte[] content) {
        Path arriving = incoming();
        try {
            Files.write(arriving, content);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return keep(tenant, name, mediaType, arriving);
    }

    /** A stored file and where it lies; {@code file_not_found} when the tenant has none of that id. */
    public Stored find(TenantId tenant, FileId id) {
        return database.inTenant(
                        tenant,
                        tx -> tx.first(
                                "SELECT file_id, name, media_type, size, sha256, path FROM file WHERE file_id = $1",
                                this::stored,
                                id.value()))
                .orElseThrow(() -> new Failure(ErrorCode.FILE_NOT_FOUND, "There is no file " + id + " here."));
    }

    /** Files kept after one and before a time, oldest first; a page of them. */
    List<Aged> page(TenantId tenant, Aged after, Instant before) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        """
                        SELECT file_id, created_at FROM file
                        WHERE (created_at, file_id) > ($1, $2) AND created_at < $3
                        ORDER BY created_at, file_id LIMIT $4
                        """,
                        row -> new Aged(
                                new FileId(row.getUUID("file_id")),
                                row.getOffsetDateTime("created_at").toInstant()),
                        after.created().atOffset(ZoneOffset.UTC),
                        after.id().value(),
                        before.atOffset(ZoneOffset.UTC),
                        PAGE));
    }

    /** Removes files, their rows first: bytes without a row disturb nobody, a row without bytes would. */
    int remove(TenantId tenant, Set<FileId> ids) throws IOException {
        List<String> paths = database.inTenant(
                tenant,
                tx -> tx.list(
                        "DELETE FROM file WHERE file_id = ANY($1) RETURNING path",
                        row -> row.getString("path"),
                        (Object) ids.stream().map(FileId::value).toArray(UUID[]::new)));
        for (String path : paths) {
            Files.deleteIfExists(root.resolve(path));
        }
        return paths.size();
    }

    /** Removes what began to arrive before a time and never came to be kept. */
    int removeArriving(Instant before) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> arriving = Files.newDirectoryStream(incoming)) {
            for (Path file : arriving) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    removed += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return removed;
    }

    private Stored stored(Row row) {
        FileRef file = new FileRef(
                new FileId(row.getUUID("file_id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"));
        return new Stored(file, root.resolve(row.getString("path")), row.getString("sha256"));
    }

    private static String flushAndMove(Path arrived, Path target) {
        try {
            Files.createDirectories(target.getParent());
            try (FileChannel channel = FileChannel.open(arrived, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            String sha256 = sha256(arrived);
            Files.move(arrived, target, StandardCopyOption.ATOMIC_MOVE);
            return sha256;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("every Java platform has SHA-256", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static Failure unwritable(IOException e) {
        return new Failure(ErrorCode.UNAVAILABLE, "The file could not be stored; the disk may be full.", e);
    }

    /** A file and when it was kept. */
    record Aged(FileId id, Instant created) {

        /** What comes just before all files of a time. */
        static Aged before(Instant time) {
            return new Aged(new FileId(new UUID(0, 0)), time);
        }
    }

    /** A file, where its bytes are, and their SHA-256 in hexadecimal. */
    public record Stored(FileRef file, Path path, String sha256) {}
}
