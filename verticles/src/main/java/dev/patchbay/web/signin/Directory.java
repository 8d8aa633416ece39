package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The people of a tenant as its admins keep them: who is let in, and as what. */
public final class Directory {

    /** As many people as are listed. */
    public static final int MAX_LISTED = 1_000;

    private final Database database;
    private final People people;
    private final SignInLinks links;
    private final Access access;
    private final EventStream events;
    private final Clock clock;

    Directory(Database database, People people, SignInLinks links, Access access, EventStream events, Clock clock) {
        this.database = database;
        this.people = people;
        this.links = links;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody as they are listed. */
    public record Entry(Person person, boolean hasPassword) {}

    /** A new one-time link: whose it is, and its path below the public URL. */
    public record Issued(Person person, String path) {}

    /** The tenant's people by name, up to {@value #MAX_LISTED}. */
    List<Entry> list(TenantId tenant) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        """
                        SELECT p.tenant_id, p.person_id, p.name, p.email, p.role,
                            a.person_id IS NOT NULL AS has_password
                        FROM person p LEFT JOIN account a USING (tenant_id, person_id)
                        WHERE p.removed_at IS NULL ORDER BY lower(p.name), p.created_at LIMIT $1
                        """,
                        row -> new Entry(People.person(row), row.getBoolean("has_password")),
                        MAX_LISTED));
    }

    /** Adds somebody, with a link to sign in; {@code invalid_request} names the field that is wrong, {@code conflict} a taken email. */
    Issued invite(Caller admin, String name, String email, Role role) {
        Person person = new Person(
                PersonId.random(),
                admin.tenant(),
                ProfileFields.text("name", name),
                Optional.of(ProfileFields.email(email)),
                role);
        database.inTenant(admin.tenant(), tx -> {
            takeTurn(tx);
            refuseTaken(tx, person.email().orElseThrow());
            record(tx, admin, person.id(), role, "invited");
            return people.add(tx, person);
        });
        return issue(person);
    }

    /**
     * Makes a new one-time link for one of the tenant's people; earlier links of theirs end, their password
     * stays until the link is used. {@code invalid_request} for who has no email, as members of a chat workspace have
     * none: they would have nothing to sign in with.
     */
    Issued newLink(TenantId tenant, PersonId id) {
        Person person = people.byId(tenant, id).orElseThrow(Directory::unknown);
        if (person.email().isEmpty()) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, person.name() + " has no email to sign in with. Invite them with one.");
        }
        return issue(person);
    }

    /** Gives a role, in force with the next request; {@code conflict} when no admin would be left who can sign in. */
    void changeRole(Caller admin, PersonId id, Role role) {
        database.inTenant(admin.tenant(), tx -> {
            takeTurn(tx);
            Person before = find(tx, id);
            if (before.role() == role) {
                return before;
            }
            if (role != Role.ADMIN) {
                refuseLastAdmin(tx, id);
            }
            tx.update("UPDATE person SET role = $2 WHERE person_id = $1", id.value(), role.name());
            record(tx, admin, id, role, "role_changed");
            return before;
        });
    }

    /**
     * Lets somebody in no more, at once: sessions, links, password and API keys end, their name stays at what they
     * wrote. {@code conflict} for oneself, and when no admin would be left who can sign in.
     */
    Person remove(Caller admin, PersonId id) {
        if (id.equals(admin.person())) {
            throw new Failure(ErrorCode.CONFLICT, "You cannot remove yourself; another admin can.");
        }
        return database.inTenant(admin.tenant(), tx -> {
            takeTurn(tx);
            Person person = find(tx, id);
            refuseLastAdmin(tx, id);
            tx.update(
                    "UPDATE person SET removed_at = $2 WHERE person_id = $1",
                    id.value(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            access.end(tx, id);
            record(tx, admin, id, person.role(), "removed");
            return person;
        });
    }

    private static Person find(Transaction transaction, PersonId id) {
        return transaction
                .first(
                        """
                        SELECT tenant_id, person_id, name, email, role FROM person
                        WHERE person_id = $1 AND removed_at IS NULL
                        """,
                        People::person,
                        id.value())
                .orElseThrow(Directory::unknown);
    }

    private void record(Transaction transaction, Caller admin, PersonId changed, Role role, String outcome) {
        events.record(
                transaction,
                new Event.PersonChanged(
                        admin.tenant(), Optional.of(admin.person()), Optional.empty(), changed, role, outcome));
    }

    private Issued issue(Person person) {
        return new Issued(person, links.issue(person));
    }

    /** Lets one change at a time check what the others made; a lock that people's foreign keys do not wait for. */
    private static void takeTurn(Transaction transaction) {
        transaction.first("SELECT tenant_id FROM tenant FOR NO KEY UPDATE", row -> row.getUUID("tenant_id"));
    }

    private static void refuseTaken(Transaction transaction, String email) {
        if (holds(transaction, "SELECT FROM person WHERE lower(email) = lower($1) AND removed_at IS NULL", email)) {
            throw new Failure(ErrorCode.CONFLICT, "Somebody here has the email " + email + " already.");
        }
        if (holds(transaction, "SELECT FROM account_of_login($1)", email)) {
            throw new Failure(ErrorCode.CONFLICT, "The email " + email + " signs in somebody else already.");
        }
    }

    private static void refuseLastAdmin(Transaction transaction, PersonId id) {
        boolean another = holds(
                transaction,
                """
                SELECT FROM person JOIN account USING (tenant_id, person_id)
                WHERE role = 'ADMIN' AND person_id <> $1
                """,
                id.value());
        if (!another) {
            throw new Failure(
                    ErrorCode.CONFLICT,
                    "This is the last admin who can sign in; without one nobody could invite people or change roles."
                            + " Make somebody else an admin first.");
        }
    }

    private static boolean holds(Transaction transaction, String query, Object value) {
        return transaction
                .first("SELECT EXISTS (" + query + ") AS found", row -> row.getBoolean("found"), value)
                .orElseThrow();
    }

    private static Failure unknown() {
        return new Failure(ErrorCode.PERSON_NOT_FOUND, "Nobody here has this id.");
    }
}
