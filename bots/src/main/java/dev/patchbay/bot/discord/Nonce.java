package dev.patchbay.bot.discord;

import dev.patchbay.model.chat.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What makes a post unique: sent again within the few minutes Discord remembers it, nothing is posted a second time
 * (discord.com/developers/docs/resources/message, "enforce_nonce"). At most 25 characters, so a delivery and its part
 * are hashed.
 */
final class Nonce {

    private static final int BYTES = 18;

    private Nonce() {}

    static String of(DeliveryId delivery, String part) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((delivery + "/" + part).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
