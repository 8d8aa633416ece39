package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens the app signs in with: given for its id and secret, good for an hour. */
final class AccessTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final String appId;
    private final String secret;
    private final Clock clock;
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    AccessTokens(String appId, String secret, Clock clock) {
        this.appId = appId;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * What is wrong with a request for a token, by Entra's number (learn.microsoft.com, "Microsoft Entra authentication and
     * authorization error codes"); empty when nothing is.
     */
    OptionalInt wrong(String tenant, MultiMap form) {
        if (!tenant.equals(Teams.TENANT)) {
            return OptionalInt.of(90_002);
        }
        if (!appId.equals(form.get("client_id"))) {
            return OptionalInt.of(700_016);
        }
        if (!secret.equals(form.get("client_secret"))) {
            return OptionalInt.of(7_000_215);
        }
        boolean right = "client_credentials".equals(form.get("grant_type"))
                && (TokenMint.ISSUER + "/.default").equals(form.get("scope"));
        return right ? OptionalInt.empty() : OptionalInt.of(70_011);
    }

    /** A token. */
    ObjectNode issue() {
        count.incrementAndGet();
        String token = UUID.nameUUIDFromBytes((secret + count).getBytes(StandardCharsets.UTF_8)) + "." + count;
        issued.put(token, clock.instant().plus(LIFE));
        return JsonNodeFactory.instance
                .objectNode()
                .put("token_type", "Bearer")
                .put("expires_in", LIFE.toSeconds())
                .put("access_token", token);
    }

    boolean isValid(String authorization) {
        Instant until = issued.get(authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""));
        return until != null && clock.instant().isBefore(until);
    }

    /** How often the app has signed in. */
    int count() {
        return count.get();
    }
}
