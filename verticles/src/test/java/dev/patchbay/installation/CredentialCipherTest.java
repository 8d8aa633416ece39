package dev.patchbay.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {

    private final CredentialCipher cipher = cipher(1);

    @Property(tries = 200)
    void whatIsSealedOpensAgain(@ForAll String text, @ForAll String owner) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(cipher(1).open(cipher(1).seal(valid, owner), owner)).contains(valid);
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(cipher.seal("token", "row")).isNotEqualTo(cipher.seal("token", "row"));
    }

    @Test
    void anotherKeyOrAnotherRowDoesNotOpenIt() {
        byte[] sealed = cipher.seal("token", "row");

        assertThat(cipher(2).open(sealed, "row")).isEmpty();
        assertThat(cipher.open(sealed, "another row")).isEmpty();
    }

    @Test
    void aChangedBitAnywhereIsNoticed() {
        byte[] sealed = cipher.seal("token", "row");
        for (int index = 0; index < sealed.length; index++) {
            byte[] damaged = sealed.clone();
            damaged[index] ^= 1;

            assertThat(cipher.open(damaged, "row")).isEmpty();
        }
        assertThat(cipher.open(new byte[0], "row")).isEmpty();
    }

    private static CredentialCipher cipher(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new CredentialCipher(new SecretKeySpec(bytes, "AES"));
    }
}
