package dev.patchbay.web.signin;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One-time links by which somebody without a password sets one. Opening a link changes nothing, since chat
 * platforms open links to preview them; setting the password spends it.
 */
public final class SignInLinks {

    /** How long a link may be used. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final Database database;
    private final People people;
    private final Clock clock;

    public SignInLinks(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a link for a person and returns its path below the public URL; earlier links of theirs end. */
    public String issue(Person person) {
        Token token = Token.random();
        database.inTenant(person.tenant(), tx -> {
            end(tx, person.id());
            return tx.update(
                    "INSERT INTO sign_in_link (tenant_id, token_hash, person_id, expires_at) VALUES ($1, $2, $3, $4)",
                    person.tenant().value(),
                    token.hash(),
                    person.id().value(),
                    now().plus(LIFE));
        });
        return "/welcome/" + token.value();
    }

    /** Makes a link for whoever has that email; {@code person_not_found} when nobody of any tenant has. */
    public String issueFor(String email) {
        return people.tenants().stream()
                .flatMap(tenant -> people.byEmail(tenant, email).stream())
                .findFirst()
                .map(this::issue)
                .orElseThrow(() -> new Failure(ErrorCode.PERSON_NOT_FOUND, "Nobody here has the email " + email + "."));
    }

    /** Whose link it is, while it can be used. */
    Optional<Person> find(Token token) {
        return database.acrossTenants(
                tx -> tx.first("SELECT * FROM person_of_link($1, $2)", People::person, token.hash(), now()));
    }

    /** Spends a link; {@code link_spent} when somebody else was faster. */
    void spend(Transaction transaction, Token token) {
        int spent = transaction.update(
                "DELETE FROM sign_in_link WHERE token_hash = $1 AND expires_at > $2", token.hash(), now());
        if (spent == 0) {
            throw spent();
        }
    }

    static Failure spent() {
        return new Failure(ErrorCode.LINK_SPENT, "This sign-in link was used already, or is older than 24 hours.");
    }

    /** Ends the links of a person, and those of anybody that have expired. */
    void end(Transaction transaction, PersonId person) {
        transaction.update("DELETE FROM sign_in_link WHERE person_id = $1 OR expires_at <= $2", person.value(), now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
