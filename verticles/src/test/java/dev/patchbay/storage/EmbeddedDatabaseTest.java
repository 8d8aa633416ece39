package dev.patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.config.DatabaseSettings;
import dev.patchbay.config.Secret;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server's binaries are unpacked once for a JVM, where its first database lies: that has to be the world's. */
@ExtendWith(StorageFixture.class)
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseTest {

    private static final DatabaseSettings EMBEDDED = new DatabaseSettings(Optional.empty(), 4);

    @TempDir
    Path folder;

    private final Vertx vertx;

    EmbeddedDatabaseTest(World world) {
        vertx = world.vertx();
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        TenantId tenant;
        try (Storage storage = Storage.open(vertx, DataFolder.open(folder), EMBEDDED)) {
            tenant = new People(storage.database(), Clock.systemUTC()).createTenant("Kept");
        }

        try (Storage storage = Storage.open(vertx, DataFolder.open(folder), EMBEDDED)) {
            List<String> names = storage.database()
                    .inTenant(tenant, tx -> tx.list("SELECT name FROM tenant", row -> row.getString("name")));
            assertThat(names).containsExactly("Kept");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (DataFolder data = DataFolder.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            String url = database.endpoint().jdbcUrl();

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                    .hasMessageContaining("password");
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password")))
                    .hasSize(2);
        }
    }

    @Test
    void everyFolderInsideIsItsOwnersAlone() throws Exception {
        Files.createDirectory(
                folder.resolve("postgres-binaries"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (Storage storage = Storage.open(vertx, DataFolder.open(folder), EMBEDDED)) {
            new FileStore(storage.database(), storage.folder(), Clock.systemUTC());

            try (Stream<Path> inside = Files.list(folder).filter(Files::isDirectory)) {
                assertThat(inside).hasSizeGreaterThan(3).allSatisfy(path -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwx------"));
            }
        }
    }

    /** The server writes its options first of all; on a full disk that fails as it does with this device. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatRunsFullWhileTheDatabaseStartsIsCalledFull() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            EmbeddedDatabase.start(data).close();
            Path options = folder.resolve("postgres/postmaster.opts");
            Files.delete(options);
            Files.createSymbolicLink(options, Path.of("/dev/full"));

            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DISK_FULL))
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void aFolderInUseIsRefused() throws Exception {
        try (DataFolder open = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(open.root()))
                    .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                            .isEqualTo(ErrorCode.DATA_FOLDER_IN_USE));
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutItsPassword() {
        DatabaseSettings nowhere =
                new DatabaseSettings(Optional.of(new Secret("postgresql://somebody:hush@127.0.0.1:1/none")), 4);

        assertThatThrownBy(() -> Storage.open(vertx, DataFolder.open(folder), nowhere))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE))
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("hush");
    }
}
