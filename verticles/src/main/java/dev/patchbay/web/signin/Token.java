package dev.patchbay.web.signin;

import dev.patchbay.storage.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of 256 random bits that its holder shows to be let in: a session, a one-time link, an API key. Only its
 * SHA-256 is ever stored; with that much randomness a slow hash would add nothing. It prints as stars.
 */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A random token with a prefix that tells people, and scanners for leaked secrets, what it is. */
    static Token random(String prefix) {
        return new Token(prefix + random().value());
    }

    /** SHA-256 in hexadecimal; what is stored. */
    String hash() {
        return SecretHash.of(value);
    }

    /** What forms opened under this token carry: derived from it, so nothing more has to be stored. */
    public String formKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** True when a form carries the right key; takes the same time for every wrong one. */
    public boolean opens(String offered) {
        return MessageDigest.isEqual(
                formKey().getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
