package dev.patchbay.web.signin;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.patchbay.model.identity.Person;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.web.Browser;
import java.time.Clock;

/**
 * Gives somebody a password and a session as a one-time link would, without the quarter of a second that hashing takes:
 * a hash of the lowest cost is checked as quickly as it is made.
 */
public final class QuickSignIn {

    private static final int LOWEST_COST = 4;

    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final String hash;

    public QuickSignIn(Database database, Clock clock, String password) {
        this.database = database;
        this.accounts = new Accounts(database, new People(database, clock), new Passwords(), clock);
        this.sessions = new Sessions(database, clock);
        BCrypt.Version version = BCrypt.Version.VERSION_2A;
        this.hash = BCrypt.with(version, LongPasswordStrategies.hashSha512(version))
                .hashToString(LOWEST_COST, password.toCharArray());
    }

    /** From now on the browser is theirs. */
    public void signIn(Browser browser, Person person) {
        Token session = database.inTenant(person.tenant(), tx -> {
            accounts.setPassword(tx, person, hash);
            return sessions.open(tx, person);
        });
        browser.putCookie(Cookies.SESSION, session.value());
    }
}
