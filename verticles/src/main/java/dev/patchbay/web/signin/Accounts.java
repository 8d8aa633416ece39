package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Local accounts: who may sign in with a password. */
public final class Accounts {

    private final Database database;
    private final People people;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Clock clock;

    public Accounts(Database database, People people, Passwords passwords, Clock clock) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.lockout = new Lockout(database, clock);
        this.clock = clock;
    }

    /**
     * The person of a login and password. One answer, {@code sign_in_refused}, in the same time for a wrong password
     * and for a login nobody has; {@code locked_out} after too many.
     */
    Person signIn(String login, String password, String address) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        lockout.attempt(key, address);
        Optional<Account> account = find(key);
        boolean right = account.map(found -> passwords.matches(password, found.passwordHash))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!right) {
            throw new Failure(ErrorCode.SIGN_IN_REFUSED, "The email or the password is wrong.");
        }
        lockout.succeeded(key, address);
        return account.flatMap(found -> people.byId(found.tenant, found.person)).orElseThrow();
    }

    /** Sets the password of a person with an email; {@code conflict} when the email signs in somebody else. */
    void setPassword(Transaction transaction, Person person, String passwordHash) {
        int changed = transaction.update(
                """
                INSERT INTO account (tenant_id, person_id, login, password_hash, changed_at)
                VALUES ($1, $2, lower($3), $4, $5)
                ON CONFLICT DO NOTHING
                """,
                person.tenant().value(),
                person.id().value(),
                person.email().orElseThrow(),
                passwordHash,
                clock.instant().atOffset(ZoneOffset.UTC));
        if (changed == 0 && replacePassword(transaction, person, passwordHash) == 0) {
            throw new Failure(ErrorCode.CONFLICT, "This email signs in somebody else already.");
        }
    }

    /** Takes the password away, and with it the login. */
    void close(Transaction transaction, PersonId person) {
        transaction.update("DELETE FROM account WHERE person_id = $1", person.value());
    }

    private int replacePassword(Transaction transaction, Person person, String passwordHash) {
        return transaction.update(
                "UPDATE account SET password_hash = $2, changed_at = $3 WHERE person_id = $1",
                person.id().value(),
                passwordHash,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Optional<Account> find(String login) {
        return database.acrossTenants(tx -> tx.first("SELECT * FROM account_of_login($1)", Accounts::account, login));
    }

    private static Account account(Row row) {
        return new Account(
                new TenantId(row.getUUID("tenant_id")),
                new PersonId(row.getUUID("person_id")),
                row.getString("password_hash"));
    }

    private record Account(TenantId tenant, PersonId person, String passwordHash) {}
}
