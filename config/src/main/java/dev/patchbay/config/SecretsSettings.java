package dev.patchbay.config;

import java.util.Base64;
import java.util.Optional;

/**
 * How secrets are kept that platforms give us.
 *
 * @param key 32 bytes in Base64; without it one is kept as a file in the data folder. Processes that share a database
 *     share it
 */
public record SecretsSettings(Optional<Secret> key) {

    /** AES-256. */
    private static final int KEY_BYTES = 32;

    public SecretsSettings {
        if (key.isPresent() && !isKey(key.get().reveal())) {
            throw new IllegalArgumentException(
                    "secrets.key is 32 bytes in Base64, as openssl rand -base64 32 makes it");
        }
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
