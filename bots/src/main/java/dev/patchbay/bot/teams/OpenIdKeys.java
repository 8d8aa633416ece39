package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that an issuer's tokens are signed with, by their ids; the Bot Framework's with the channels each is endorsed for
 * (learn.microsoft.com, "Authenticate requests from the Bot Connector service to your bot"). The library drops the
 * member {@code endorsements} of a key, so it is read from the document beside it.
 */
final class OpenIdKeys {

    private static final Duration FRESH = Duration.ofHours(24);

    /** An unknown id asks for the keys anew, but not more often than this: anybody can make ids up. */
    private static final Duration BETWEEN_LOADS = Duration.ofMinutes(1);

    private static final long MAX_BODY = 1 << 20;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final OkHttpClient http;
    private final URI metadata;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, Key> keys = Map.of();
    private Instant loaded = Instant.EPOCH;
    private Instant tried = Instant.EPOCH;

    OpenIdKeys(OkHttpClient http, URI metadata, Clock clock) {
        this.http = http;
        this.metadata = metadata;
        this.clock = clock;
    }

    /** A key and the channels it is endorsed for. */
    record Key(RSAPublicKey publicKey, Set<String> endorsements) {
        Key {
            endorsements = Set.copyOf(endorsements);
        }
    }

    /**
     * The key of an id, from the keys as they are now; those who ask at the same time share one load.
     *
     * @throws IOException when there are no keys at all and none can be had
     */
    Optional<Key> find(String id) throws IOException {
        lock.lock();
        try {
            return current(id);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Key> current(String id) throws IOException {
        Instant now = clock.instant();
        boolean stale = now.isAfter(loaded.plus(FRESH));
        boolean allowed = now.isAfter(tried.plus(BETWEEN_LOADS));
        if ((stale || !keys.containsKey(id)) && allowed) {
            load(now);
        }
        if (keys.isEmpty()) {
            throw new IOException("the keys at " + metadata.getHost() + " have not been loaded");
        }
        return Optional.ofNullable(keys.get(id));
    }

    /** Old keys stay when new ones cannot be had. */
    private void load(Instant now) {
        tried = now;
        try {
            JsonNode document = get(metadata.toString());
            keys = read(get(document.path("jwks_uri").asText()));
            loaded = now;
        } catch (IOException | IllegalArgumentException e) {
            log.warn("the keys at {} could not be loaded: {}", metadata.getHost(), e.getMessage());
        }
    }

    private JsonNode get(String url) throws IOException {
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP status " + response.code());
            }
            return WireJson.mapper().readTree(response.peekBody(MAX_BODY).bytes());
        }
    }

    private static Map<String, Key> read(JsonNode document) {
        Map<String, Key> keys = new HashMap<>();
        for (JsonNode member : document.path("keys")) {
            Set<String> endorsements = new HashSet<>();
            member.path("endorsements").forEach(channel -> endorsements.add(channel.asText()));
            rsa(member).ifPresent(key -> keys.put(member.path("kid").asText(), new Key(key, endorsements)));
        }
        return keys;
    }

    private static Optional<RSAPublicKey> rsa(JsonNode member) {
        try {
            return JWK.parse(member.toString()) instanceof RSAKey key
                    ? Optional.of(key.toRSAPublicKey())
                    : Optional.empty();
        } catch (ParseException | JOSEException unusable) {
            return Optional.empty();
        }
    }
}
