package dev.patchbay.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterY", hash)).isFalse();
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
    }

    /** Else the time would tell who has an account. */
    @Test
    void aLoginThatNobodyHasTakesAsLongToRefuse() {
        String hash = passwords.hash("correct horse battery");

        long somebody = shortest(() -> passwords.matches("a wrong password", hash));
        long nobody = shortest(() -> passwords.matchesNobody("a wrong password"));

        assertThat(nobody).isBetween(somebody / 2, somebody * 2);
    }

    /** Nanoseconds of a refusal when nothing disturbs it. */
    private static long shortest(BooleanSupplier refusal) {
        return LongStream.range(0, 3)
                .map(round -> {
                    long start = System.nanoTime();
                    assertThat(refusal.getAsBoolean()).isFalse();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
