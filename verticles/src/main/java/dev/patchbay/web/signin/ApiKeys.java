package dev.patchbay.web.signin;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys by which programs call the API in the name of the admin who made them, never with more rights than theirs. */
public final class ApiKeys {

    private static final String PREFIX = "pb_";

    private final Database database;
    private final Clock clock;

    public ApiKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a key. The token is known now and never again. */
    public Token create(Caller admin, String name, Role role) {
        String known = ProfileFields.text("key's name", name);
        Token token = Token.random(PREFIX);
        database.inTenant(
                admin.tenant(),
                tx -> tx.update(
                        """
                        INSERT INTO api_key (tenant_id, key_id, token_hash, person_id, name, role, created_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)
                        """,
                        admin.tenant().value(),
                        UUID.randomUUID(),
                        token.hash(),
                        admin.person().value(),
                        known,
                        role.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
        return token;
    }

    /** The tenant's keys that still open, the newest first. */
    List<Key> list(TenantId tenant) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        """
                        SELECT key_id, name, role, created_at FROM api_key
                        WHERE revoked_at IS NULL ORDER BY created_at DESC
                        """,
                        ApiKeys::key));
    }

    /** Ends a key; one that is not the tenant's is left as it is. */
    void revoke(TenantId tenant, UUID key) {
        database.inTenant(
                tenant,
                tx -> tx.update(
                        "UPDATE api_key SET revoked_at = $2 WHERE key_id = $1 AND revoked_at IS NULL",
                        key,
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Ends every key of a person. */
    void revokeAll(Transaction transaction, PersonId person) {
        transaction.update(
                "UPDATE api_key SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL",
                person.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** On whose behalf the holder of this token calls. */
    Optional<Caller> find(Token token) {
        return token.value().startsWith(PREFIX)
                ? database.acrossTenants(
                        tx -> tx.first("SELECT * FROM person_of_api_key($1)", ApiKeys::caller, token.hash()))
                : Optional.empty();
    }

    private static Caller caller(Row row) {
        return new Caller(
                new TenantId(row.getUUID("tenant_id")),
                new PersonId(row.getUUID("person_id")),
                row.getString("key_name"),
                lesser(Role.valueOf(row.getString("role")), Role.valueOf(row.getString("key_role"))));
    }

    private static Role lesser(Role person, Role key) {
        return person.compareTo(key) > 0 ? person : key;
    }

    private static Key key(Row row) {
        return new Key(
                row.getUUID("key_id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /** A key as it is listed. */
    public record Key(UUID id, String name, Role role, Instant createdAt) {}
}
