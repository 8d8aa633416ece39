package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.Optional;

/** What a one-time link leads to: a password, and for the very first admin also who they are and for whom they work. */
final class Enrolment {

    private final Database database;
    private final SignInLinks links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    Enrolment(Database database, SignInLinks links, Accounts accounts, Passwords passwords, Sessions sessions) {
        this.database = database;
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** What the first admin fills in. */
    record Introduction(String organisation, String name, String email) {
        Introduction {
            organisation = ProfileFields.text("organisation name", organisation);
            name = ProfileFields.text("name", name);
            email = ProfileFields.email(email);
        }
    }

    /** Whose link it is; {@code link_spent} when it is nobody's, used or expired. */
    Person holder(Token link) {
        return links.find(link).orElseThrow(SignInLinks::spent);
    }

    /** True for the first admin, of whom nothing is known yet. */
    static boolean needsIntroduction(Person person) {
        return person.email().isEmpty();
    }

    /** Spends the link, sets the password, ends every other session and opens one. All of it happens, or nothing. */
    Token complete(Token link, Optional<Introduction> introduction, String password) {
        Person person = holder(link);
        if (needsIntroduction(person) && introduction.isEmpty()) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "Say who you are.");
        }
        String hash = passwords.hash(password);
        return database.inTenant(person.tenant(), tx -> {
            links.spend(tx, link);
            Person known = introduction
                    .filter(given -> needsIntroduction(person))
                    .map(given -> introduce(tx, person, given))
                    .orElse(person);
            accounts.setPassword(tx, known, hash);
            sessions.closeAll(tx, known.id());
            return sessions.open(tx, known);
        });
    }

    private static Person introduce(Transaction transaction, Person person, Introduction given) {
        transaction.update("UPDATE tenant SET name = $1", given.organisation());
        transaction.update(
                "UPDATE person SET name = $2, email = $3 WHERE person_id = $1",
                person.id().value(),
                given.name(),
                given.email());
        return new Person(person.id(), person.tenant(), given.name(), Optional.of(given.email()), person.role());
    }
}
