package dev.patchbay.web.signin;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is signed in: rows that a token in a cookie names. They outlive a restart. */
public final class Sessions {

    /** However busy: OWASP ASVS 4.0, 3.3.2, level 1. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** Without a request. */
    static final Duration IDLE = Duration.ofDays(7);

    /** How stale the noted time of the last request may get; spares a write for each request. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a session under a token that nobody has seen before; sessions past their time are swept out. */
    Token open(Person person) {
        return database.inTenant(person.tenant(), tx -> open(tx, person));
    }

    Token open(Transaction transaction, Person person) {
        transaction.update(
                "DELETE FROM web_session WHERE created_at <= $1 OR used_at <= $2", before(LONGEST), before(IDLE));
        Token token = Token.random();
        transaction.update(
                """
                INSERT INTO web_session (tenant_id, token_hash, person_id, created_at, used_at)
                VALUES ($1, $2, $3, $4, $4)
                """,
                person.tenant().value(),
                token.hash(),
                person.id().value(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return token;
    }

    /** Who holds this token, while the session lasts. */
    Optional<Person> find(Token token) {
        Optional<Use> use = database.acrossTenants(tx -> tx.first(
                "SELECT * FROM person_of_session($1, $2, $3)",
                row -> new Use(
                        People.person(row), row.getOffsetDateTime("used_at").toInstant()),
                token.hash(),
                before(LONGEST),
                before(IDLE)));
        use.filter(found -> found.last.isBefore(clock.instant().minus(NOTED_EVERY)))
                .ifPresent(found -> note(found.person, token));
        return use.map(Use::person);
    }

    void close(Person person, Token token) {
        database.inTenant(
                person.tenant(), tx -> tx.update("DELETE FROM web_session WHERE token_hash = $1", token.hash()));
    }

    /** Signs a person out everywhere, as part of a change of password or of their removal. */
    void closeAll(Transaction transaction, PersonId person) {
        transaction.update("DELETE FROM web_session WHERE person_id = $1", person.value());
    }

    private void note(Person person, Token token) {
        database.inTenant(
                person.tenant(),
                tx -> tx.update(
                        "UPDATE web_session SET used_at = $2 WHERE token_hash = $1",
                        token.hash(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private OffsetDateTime before(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    private record Use(Person person, Instant last) {}
}
