package dev.patchbay.storage;

import dev.patchbay.config.Secret;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.pgclient.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A PostgreSQL of our own inside the data folder, on loopback and a free port, with a generated password. Its
 * settings are those of a store that must not lose anything.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String BINARIES = "postgres-binaries";
    private static final Duration STARTUP = Duration.ofSeconds(60);

    /** Everybody who connects must know the password; the socket is closed altogether. */
    private static final String ACCESS =
            """
            # Written by Patchbay at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Data lies on solid-state disks, where a page read out of order costs hardly more than the next one. */
    private static final String RANDOM_PAGE_COST = "1.1";

    private final EmbeddedPostgres server;
    private final Secret password;

    private EmbeddedDatabase(EmbeddedPostgres server, Secret password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        Path cluster = folder.root().resolve("postgres");
        Path log = log(folder);
        long logged = log.toFile().length();
        try {
            OrphanedPostmaster.stop(cluster);
            Secret password = password(folder.root().resolve("postgres.password"));
            EmbeddedPostgres server = WatchedStart.start(configure(folder, cluster, password), folder);
            folder.folder(BINARIES); // unpacking opens it to everybody
            EmbeddedDatabase database = new EmbeddedDatabase(server, password);
            database.requirePassword(cluster.resolve("pg_hba.conf"));
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw DiskFull.behind(e, folder)
                    .or(() -> DiskFull.saidIn(log, logged, e, folder))
                    .orElseGet(() -> new Failure(
                            ErrorCode.EMBEDDED_DATABASE_FAILED,
                            "The embedded database did not start; " + log + " says why.",
                            e));
        }
    }

    private static Path log(DataFolder folder) {
        return folder.root().resolve("postgres.log");
    }

    private static EmbeddedPostgres.Builder configure(DataFolder folder, Path cluster, Secret password) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(log(folder).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.folder(BINARIES).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setConnectConfig("password", password.reveal())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("random_page_cost", RANDOM_PAGE_COST)
                .setServerConfig("max_connections", "120")
                .setServerConfig("password_encryption", "scram-sha-256");
    }

    private static Secret password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return new Secret(Files.readString(file).strip());
    }

    /** A fresh cluster trusts everybody on loopback; this ends it. A start killed before it is mended by the next. */
    private void requirePassword(Path access) throws IOException, SQLException {
        if (Files.readString(access).equals(ACCESS)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + SUPERUSER + " PASSWORD '" + password.reveal() + "'");
            Files.writeString(access, ACCESS);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    DatabaseEndpoint endpoint() {
        return new DatabaseEndpoint("127.0.0.1", server.getPort(), "postgres", SUPERUSER, password, SslMode.DISABLE);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
