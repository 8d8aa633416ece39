package dev.patchbay.web.signin;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Passwords as bcrypt hashes of cost 12, about a quarter of a second each. Few are worked on at once, so that a
 * flood of sign-ins cannot take the processor from everything else.
 */
public final class Passwords {

    /** As NIST SP 800-63B asks of a password without a second factor, rounded down to what people accept. */
    public static final int MIN_LENGTH = 12;

    /** Long enough for any passphrase; bounds the work of one attempt. */
    public static final int MAX_LENGTH = 200;

    private static final int COST = 12;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    /** Salt and hash of zeros: what no password can be found for, and takes as long to check as any. */
    private static final String NOBODY = "$2a$" + COST + "$" + ".".repeat(53);

    private final BCrypt.Hasher hasher = BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION));
    private final BCrypt.Verifyer verifier = BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION));
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** The hash to store; {@code invalid_request} for a password that is too short or too long. */
    public String hash(String password) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "A password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        return inTurn(() -> hasher.hashToString(COST, password.toCharArray()));
    }

    /** True when the password made this hash. */
    boolean matches(String password, String hash) {
        return password.length() <= MAX_LENGTH
                && inTurn(() -> verifier.verify(
                                password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8))
                        .verified);
    }

    /** Takes as long as {@link #matches} and is always false; for logins that nobody has. */
    boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Failure(ErrorCode.BUSY, "Too many people are signing in at this moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ErrorCode.UNAVAILABLE, "The server is stopping.", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
