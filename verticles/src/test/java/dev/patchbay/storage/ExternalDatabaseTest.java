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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A PostgreSQL server of somebody else's, reached by its URL with a user of ordinary rights. */
@ExtendWith(StorageFixture.class)
@Execution(ExecutionMode.CONCURRENT)
class ExternalDatabaseTest {

    private final DatabaseEndpoint server;
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    ExternalDatabaseTest(World world) {
        this.server = world.storage().embeddedEndpoint().orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(5, TimeUnit.SECONDS);
    }

    @Test
    void aUserWhoMayCreateRolesIsEnoughAndTenantsAreApart() throws Exception {
        DatabaseSettings settings = settings("desk", "CREATEROLE");

        try (Storage storage = Storage.open(vertx, DataFolder.open(folder), settings)) {
            People people = new People(storage.database(), Clock.systemUTC());
            TenantId ours = people.createTenant("Ours");
            people.createTenant("Theirs");

            List<String> visible = storage.database()
                    .inTenant(ours, tx -> tx.list("SELECT name FROM tenant", row -> row.getString("name")));
            assertThat(visible).containsExactly("Ours");
            assertThat(people.tenants()).hasSize(2);
        }
        Storage.open(vertx, DataFolder.open(folder), settings).close();
    }

    @Test
    void aUserWhoMayNotIsToldWhatIsMissing() throws Exception {
        DatabaseSettings settings = settings("poor", "NOCREATEROLE");
        execute("REVOKE ALL ON DATABASE poor FROM poor", "ALTER DATABASE poor OWNER TO postgres");

        assertThatThrownBy(() -> Storage.open(vertx, DataFolder.open(folder), settings))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE_UNSUITABLE))
                .hasMessageContaining("permission denied");
    }

    private DatabaseSettings settings(String name, String right) throws SQLException {
        execute(
                "CREATE USER " + name + " PASSWORD 'kept-quiet' " + right,
                "CREATE DATABASE " + name + " OWNER " + name);
        String url = "postgresql://%s:kept-quiet@127.0.0.1:%d/%s".formatted(name, server.port(), name);
        return new DatabaseSettings(Optional.of(new Secret(url)), 4);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.jdbcProperties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
