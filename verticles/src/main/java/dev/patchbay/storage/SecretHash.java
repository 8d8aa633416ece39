package dev.patchbay.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is stored of a secret that somebody shows to be let in: its SHA-256. For secrets of our own making, which are
 * random enough that a slow hash would add nothing.
 */
public final class SecretHash {

    private SecretHash() {}

    /** SHA-256 of the UTF-8 bytes, in hexadecimal. */
    public static String of(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
