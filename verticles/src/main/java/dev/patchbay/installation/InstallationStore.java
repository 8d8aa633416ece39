package dev.patchbay.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Credential;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where we are installed. Credentials are here encrypted, and open only for the adapters. */
final class InstallationStore {

    private static final TypeReference<Map<String, Credential>> CREDENTIALS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(InstallationStore.class);

    private final Database database;
    private final CredentialCipher cipher;

    InstallationStore(Database database, CredentialCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * Adds or replaces an installation; false when the space belongs to another tenant. A customer it is bound to stays
     * when the new one names none: whoever installs it again need not know.
     */
    boolean save(Installation installation) {
        Object[] values = {
            installation.tenant().value(),
            installation.platform().name(),
            installation.space(),
            installation.name(),
            installation.customer().orElse(null),
            Buffer.buffer(cipher.seal(WireJson.write(installation.credentials()), owner(installation))),
            WireJson.write(installation.facts()),
            installation.installedAt().atOffset(ZoneOffset.UTC)
        };
        return database.inTenant(installation.tenant(), tx -> add(tx, values) || replace(tx, values));
    }

    private static boolean add(Transaction transaction, Object... values) {
        return transaction.update(
                        """
                        INSERT INTO installation (tenant_id, platform, space, name, customer, credentials, facts,
                                                  installed_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8) ON CONFLICT DO NOTHING
                        """,
                        values)
                == 1;
    }

    private static boolean replace(Transaction transaction, Object... values) {
        return transaction.update(
                        """
                        UPDATE installation
                        SET name = $4, customer = coalesce($5, customer), credentials = $6, facts = $7::text::jsonb,
                            installed_at = $8
                        WHERE tenant_id = $1 AND platform = $2 AND space = $3
                        """,
                        values)
                == 1;
    }

    /** With their credentials, of every tenant. */
    List<Installation> of(Platform platform) {
        return ofSpace(platform, null);
    }

    Optional<Installation> find(Platform platform, String space) {
        return ofSpace(platform, space).stream().findFirst();
    }

    private List<Installation> ofSpace(Platform platform, String space) {
        return database.acrossTenants(tx -> tx.list(
                """
                SELECT tenant_id, platform, space, name, customer, credentials, facts::text AS facts, installed_at
                FROM installations_of($1, $2)
                """,
                this::opened,
                platform.name(),
                space));
    }

    /** A tenant's own, without their credentials. */
    List<Installation> shown(TenantId tenant) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        """
                        SELECT tenant_id, platform, space, name, customer, facts::text AS facts, installed_at
                        FROM installation ORDER BY platform, name, space
                        """,
                        row -> installation(row, Map.of())));
    }

    /** False when the tenant has no such installation. */
    boolean bind(TenantId tenant, Platform platform, String space, Optional<String> customer) {
        return database.inTenant(tenant, tx -> {
            int bound = tx.update(
                    "UPDATE installation SET customer = $3 WHERE platform = $1 AND space = $2",
                    platform.name(),
                    space,
                    customer.orElse(null));
            if (bound == 1 && customer.isPresent()) {
                distrust(tx, platform, space);
            }
            return bound == 1;
        });
    }

    /**
     * Whoever wrote to us from there before it was known to be a customer's was taken for one of the MSP's own people: by
     * themselves, or by an email that only the customer vouches for.
     */
    private static void distrust(Transaction transaction, Platform platform, String space) {
        transaction.update(
                """
                UPDATE person SET role = 'CONTACT'
                WHERE role = 'ENGINEER' AND person_id IN (
                    SELECT person_id FROM chat_identity
                    WHERE platform = $1 AND space = $2 AND linked_by = 'introduction')
                """,
                platform.name(),
                space);
        transaction.update(
                """
                DELETE FROM chat_identity
                WHERE platform = $1 AND space = $2 AND linked_by = 'email'
                  AND person_id IN (SELECT person_id FROM person WHERE role <> 'CONTACT')
                """,
                platform.name(),
                space);
    }

    /** Forgets an installation and how its places are reached. */
    void remove(TenantId tenant, Platform platform, String space) {
        database.inTenant(tenant, tx -> {
            tx.update("DELETE FROM conversation_reference WHERE platform = $1 AND space = $2", platform.name(), space);
            return tx.update("DELETE FROM installation WHERE platform = $1 AND space = $2", platform.name(), space);
        });
    }

    /** One whose credentials do not open is there without them: its adapter cannot connect, all others can. */
    private Installation opened(Row row) {
        Installation bare = installation(row, Map.of());
        Optional<String> credentials = cipher.open(row.getBuffer("credentials").getBytes(), owner(bare));
        if (credentials.isEmpty()) {
            LOG.error(
                    "the credentials of {} {} were encrypted with another key; put it back or connect it again",
                    bare.platform(),
                    bare.space());
            return bare;
        }
        return installation(row, WireJson.read(credentials.get(), CREDENTIALS));
    }

    private static Installation installation(Row row, Map<String, Credential> credentials) {
        return new Installation(
                new TenantId(row.getUUID("tenant_id")),
                Platform.valueOf(row.getString("platform")),
                row.getString("space"),
                row.getString("name"),
                Optional.ofNullable(row.getString("customer")),
                credentials,
                WireJson.read(row.getString("facts"), FACTS),
                row.getOffsetDateTime("installed_at").toInstant());
    }

    private static String owner(Installation installation) {
        return "%s %s %s".formatted(installation.tenant(), installation.platform(), installation.space());
    }
}
