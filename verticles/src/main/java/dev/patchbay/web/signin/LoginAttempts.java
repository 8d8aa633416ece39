package dev.patchbay.web.signin;

import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The attempts at each login that turned out wrong, or are not decided yet; they outlive a restart. */
final class LoginAttempts {

    private static final String HASH = "sha256(convert_to($1, 'UTF8'))";

    private final Database database;
    private final int most;
    private final Duration penalty;

    LoginAttempts(Database database, int most, Duration penalty) {
        this.database = database;
        this.most = most;
        this.penalty = penalty;
    }

    /** Counts an attempt; when there were too many, leaves the count and gives the time of the last one. */
    Optional<Instant> count(String login, Instant now) {
        OffsetDateTime over = now.minus(penalty).atOffset(ZoneOffset.UTC);
        return database.acrossTenants(tx -> {
            forget(tx, over);
            int counted = tx.update(
                    "INSERT INTO sign_in_attempt (login_hash, attempts, last_at) VALUES (" + HASH
                            + """
                            , 1, $2)
                            ON CONFLICT (login_hash) DO UPDATE SET last_at = $2,
                                attempts = CASE WHEN sign_in_attempt.last_at <= $3 THEN 1
                                           ELSE sign_in_attempt.attempts + 1 END
                            WHERE sign_in_attempt.last_at <= $3 OR sign_in_attempt.attempts < $4
                            """,
                    login,
                    now.atOffset(ZoneOffset.UTC),
                    over,
                    most);
            return counted == 1 ? Optional.empty() : last(tx, login);
        });
    }

    /** Forgets the attempts at a login; the last one was right. */
    void forgive(String login) {
        database.acrossTenants(tx -> tx.update("DELETE FROM sign_in_attempt WHERE login_hash = " + HASH, login));
    }

    private static Optional<Instant> last(Transaction transaction, String login) {
        return transaction.first(
                "SELECT last_at FROM sign_in_attempt WHERE login_hash = " + HASH,
                row -> row.getOffsetDateTime("last_at").toInstant(),
                login);
    }

    /** Those whose penalty is over, a few at a time, and none that somebody is counting. */
    private static void forget(Transaction transaction, OffsetDateTime over) {
        transaction.update(
                """
                DELETE FROM sign_in_attempt WHERE login_hash IN (
                    SELECT login_hash FROM sign_in_attempt WHERE last_at <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED)
                """,
                over);
    }
}
