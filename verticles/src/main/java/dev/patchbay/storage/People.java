package dev.patchbay.storage;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tenants and the people of each. Who was removed stays as a row, and is found no more. */
public final class People {

    private static final String COLUMNS = "SELECT tenant_id, person_id, name, email, role FROM person ";

    private final Database database;
    private final Clock clock;

    public People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All tenants, the first one first. */
    public List<TenantId> tenants() {
        return database.acrossTenants(
                tx -> tx.list("SELECT tenant_ids() AS id", row -> new TenantId(row.getUUID("id"))));
    }

    public TenantId createTenant(String name) {
        TenantId tenant = TenantId.random();
        database.inTenant(
                tenant,
                tx -> tx.update(
                        "INSERT INTO tenant (tenant_id, name, created_at) VALUES ($1, $2, $3)",
                        tenant.value(),
                        name,
                        clock.instant().atOffset(ZoneOffset.UTC)));
        return tenant;
    }

    public void add(Person person) {
        database.inTenant(person.tenant(), tx -> add(tx, person));
    }

    /** Adds a person within a transaction that does more. */
    public int add(Transaction transaction, Person person) {
        return transaction.update(
                """
                INSERT INTO person (tenant_id, person_id, name, email, role, created_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                person.tenant().value(),
                person.id().value(),
                person.name(),
                person.email().orElse(null),
                person.role().name(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** A person, unless they were removed. */
    public Optional<Person> byId(TenantId tenant, PersonId id) {
        return database.inTenant(tenant, tx -> byId(tx, id));
    }

    /** A person, unless they were removed, within a transaction that does more. */
    public Optional<Person> byId(Transaction transaction, PersonId id) {
        return transaction.first(COLUMNS + "WHERE person_id = $1 AND removed_at IS NULL", People::person, id.value());
    }

    /** The person of that email, letter case aside. */
    public Optional<Person> byEmail(TenantId tenant, String email) {
        return database.inTenant(
                tenant,
                tx -> tx.first(
                        COLUMNS + "WHERE lower(email) = lower($1) AND removed_at IS NULL", People::person, email));
    }

    /** Up to five of the tenant's own people who have that email, name or first name, letter case aside. */
    public List<Person> staff(TenantId tenant, String nameOrEmail) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        COLUMNS
                                + """
                                WHERE removed_at IS NULL AND role <> 'CONTACT' AND (lower(email) = lower($1) OR lower(name) = lower($1)
                                    OR starts_with(lower(name), lower($1) || ' '))
                                ORDER BY name LIMIT 5
                                """,
                        People::person,
                        nameOrEmail));
    }

    /** Reads a row that has the columns of the person table. */
    public static Person person(Row row) {
        return new Person(
                new PersonId(row.getUUID("person_id")),
                new TenantId(row.getUUID("tenant_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Role.valueOf(row.getString("role")));
    }
}
