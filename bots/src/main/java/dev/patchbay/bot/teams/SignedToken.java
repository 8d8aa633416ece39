package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;

/** A bearer token (RFC 6750, RFC 7519) that says it is signed with RS256 by a named key; nothing of it is believed yet. */
final class SignedToken {

    static final int UNAUTHENTICATED = 401;

    private static final String BEARER = "Bearer ";

    /** What clocks may differ by; the Bot Framework's own SDKs allow the same. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final JWSObject token;

    private SignedToken(JWSObject token) {
        this.token = token;
    }

    /**
     * Reads it. Only RS256: neither no signature at all nor one that takes the public key for a shared secret.
     *
     * @param authorization the request's header; null where there is none
     */
    static SignedToken parse(String authorization) throws TokenRefused {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new TokenRefused(UNAUTHENTICATED, "no bearer token");
        }
        try {
            JWSObject token = JWSObject.parse(authorization.substring(BEARER.length()));
            JWSHeader header = token.getHeader();
            if (JWSAlgorithm.RS256.equals(header.getAlgorithm()) && header.getKeyID() != null) {
                return new SignedToken(token);
            }
        } catch (ParseException e) {
            throw new TokenRefused(UNAUTHENTICATED, "the token is not a signed one");
        }
        throw new TokenRefused(UNAUTHENTICATED, "the token is not signed with RS256 by a named key");
    }

    /** Who it says has issued it: enough to know whose keys to try. */
    String issuer() throws TokenRefused {
        return read().path("iss").asText();
    }

    /** The key it is signed with. */
    OpenIdKeys.Key key(OpenIdKeys keys) throws TokenRefused, IOException {
        return keys.find(token.getHeader().getKeyID())
                .orElseThrow(() -> new TokenRefused(UNAUTHENTICATED, "the token is signed with an unknown key"));
    }

    /**
     * What it claims, once the signature is found right, and that it is for an audience and of now.
     *
     * @param audience the only one it may be for
     */
    JsonNode claims(RSAPublicKey key, String audience, Instant now) throws TokenRefused {
        try {
            if (!token.verify(new RSASSAVerifier(key))) {
                throw new TokenRefused(UNAUTHENTICATED, "the token's signature is wrong");
            }
        } catch (JOSEException e) {
            throw new TokenRefused(UNAUTHENTICATED, "the token cannot be verified");
        }
        JsonNode claims = read();
        if (!audience.equals(claims.path("aud").textValue())) {
            throw new TokenRefused(UNAUTHENTICATED, "the token is for another app");
        }
        checkTime(claims, now);
        return claims;
    }

    private static void checkTime(JsonNode claims, Instant now) throws TokenRefused {
        JsonNode expires = claims.path("exp");
        if (!expires.isIntegralNumber() || now.minus(SKEW).getEpochSecond() >= expires.longValue()) {
            throw new TokenRefused(UNAUTHENTICATED, "the token has expired, or does not say when it does");
        }
        JsonNode from = claims.path("nbf");
        boolean readable = from.isMissingNode() || from.isIntegralNumber();
        if (!readable || from.longValue() > now.plus(SKEW).getEpochSecond()) {
            throw new TokenRefused(UNAUTHENTICATED, "the token is not valid yet");
        }
    }

    private JsonNode read() throws TokenRefused {
        try {
            return WireJson.mapper().readTree(token.getPayload().toBytes());
        } catch (IOException e) {
            throw new TokenRefused(UNAUTHENTICATED, "the token says nothing that can be read");
        }
    }
}
