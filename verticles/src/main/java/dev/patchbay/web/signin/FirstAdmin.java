package dev.patchbay.web.signin;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import java.util.Optional;

/** Lets the first admin in: until one has a password, every start offers a fresh link. */
public final class FirstAdmin {

    private static final String TENANT = "My MSP";
    private static final String NAME = "Admin";

    private final Database database;
    private final People people;
    private final SignInLinks links;

    public FirstAdmin(Database database, People people, SignInLinks links) {
        this.database = database;
        this.people = people;
        this.links = links;
    }

    /** The path of a one-time link for the first admin, made with their tenant if need be; empty once there is one. */
    public Optional<String> path() {
        if (adminHasAccount()) {
            return Optional.empty();
        }
        TenantId tenant = people.tenants().stream().findFirst().orElseGet(() -> people.createTenant(TENANT));
        return Optional.of(links.issue(admin(tenant).orElseGet(() -> add(tenant))));
    }

    /** The first admin of the first tenant. */
    public Person person() {
        return admin(people.tenants().getFirst()).orElseThrow();
    }

    private boolean adminHasAccount() {
        return database.acrossTenants(tx -> tx.first("SELECT admin_has_account() AS has", row -> row.getBoolean("has")))
                .orElseThrow();
    }

    private Optional<Person> admin(TenantId tenant) {
        return database.inTenant(
                tenant,
                tx -> tx.first(
                        """
                        SELECT tenant_id, person_id, name, email, role FROM person
                        WHERE role = 'ADMIN' AND removed_at IS NULL ORDER BY created_at LIMIT 1
                        """,
                        People::person));
    }

    private Person add(TenantId tenant) {
        Person person = new Person(PersonId.random(), tenant, NAME, Optional.empty(), Role.ADMIN);
        people.add(person);
        return person;
    }
}
