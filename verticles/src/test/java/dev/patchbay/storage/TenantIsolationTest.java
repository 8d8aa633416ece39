package dev.patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture.World;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TenantIsolationTest {

    private final World world;
    private final TenantId ours;
    private final TenantId theirs;

    TenantIsolationTest(World world) {
        this.world = world;
        this.ours = world.newTenant();
        this.theirs = world.newTenant();
    }

    @Test
    void everyTableThatNamesATenantIsProtected() {
        List<String> unprotected = world.database()
                .acrossTenants(tx -> tx.list(
                        """
                        SELECT c.relname::text AS name FROM pg_class c
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                          AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
                        """,
                        row -> row.getString("name")));

        assertThat(unprotected).isEmpty();
    }

    @Test
    void anotherTenantsRowsAreNotThere() {
        int visible = world.database()
                .inTenant(ours, tx -> tx.list("SELECT name FROM tenant", row -> row.getString("name")))
                .size();

        assertThat(visible).isEqualTo(1);
    }

    @Test
    void theApplicationNeverWorksAsTheOwnerOfTheTables() {
        String role = world.database()
                .acrossTenants(tx -> tx.first("SELECT current_user::text AS role", row -> row.getString("role")))
                .orElseThrow();

        assertThat(role).isEqualTo("postgres_app");
    }

    @Test
    void withoutATenantNothingIsThere() {
        List<String> names =
                world.database().acrossTenants(tx -> tx.list("SELECT name FROM tenant", row -> row.getString("name")));

        assertThat(names).isEmpty();
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherTenant() {
        assertThatThrownBy(() -> world.database()
                        .inTenant(
                                ours,
                                tx -> tx.update(
                                        "INSERT INTO event_stream (tenant_id, at, type, outcome, body)"
                                                + " VALUES ($1, $2, 'x', 'x', '{}')",
                                        theirs.value(),
                                        world.clock().instant().atOffset(ZoneOffset.UTC))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void anotherTenantsFileIsNotFoundByItsId() {
        FileStore files = new FileStore(world.database(), world.storage().folder(), world.clock());
        FileRef file = files.keep(theirs, "secret.csv", "text/csv", new byte[] {1, 2, 3});

        assertThat(files.find(theirs, file.id()).file()).isEqualTo(file);
        assertThatThrownBy(() -> files.find(ours, file.id()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND));
    }
}
