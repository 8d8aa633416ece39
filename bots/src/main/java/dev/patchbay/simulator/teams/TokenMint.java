package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.patchbay.bus.WireJson;
import dev.patchbay.config.TeamsCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Signs tokens as the Bot Framework or a tenant's Entra does, and says with which key. */
public final class TokenMint {

    /** The app that Entra's tokens are given to. */
    public static final String CALLER = "0a0a0a0a-0000-4000-8000-000000000a9e";

    static final String ISSUER = "https://api.botframework.com";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int BITS = 2048;

    private final RSAKey key;
    private final Clock clock;
    private final ObjectNode lasting;
    private final List<String> endorsements;

    private TokenMint(String keyId, ObjectNode lasting, List<String> endorsements, Clock clock) {
        try {
            this.key = new RSAKeyGenerator(BITS).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.lasting = lasting;
        this.endorsements = endorsements;
        this.clock = clock;
    }

    /** The Bot Framework's, for activities of one service URL. */
    static TokenMint framework(String keyId, String appId, String serviceUrl, Clock clock) {
        ObjectNode claims =
                JSON.objectNode().put("iss", ISSUER).put("aud", appId).put("serviceurl", serviceUrl);
        return new TokenMint(keyId, claims, List.of("msteams", "webchat"), clock);
    }

    /** Entra's, for apps of one tenant; its keys are endorsed for nothing. */
    static TokenMint entra(String keyId, String appId, String tenant, Clock clock) {
        ObjectNode claims = JSON.objectNode()
                .put("iss", TeamsCloud.PUBLIC.loginUrl() + "/" + tenant + "/v2.0")
                .put("aud", appId)
                .put("tid", tenant)
                .put("azp", CALLER);
        return new TokenMint(keyId, claims, List.of(), clock);
    }

    /** A token as it should be. */
    public String token() {
        return token(claims -> {});
    }

    /** A token with its claims changed, signed as it should be. */
    public String token(Consumer<ObjectNode> change) {
        return token(key, change);
    }

    /** A token signed with another key under whatever id that key has. */
    public String token(RSAKey signedWith, Consumer<ObjectNode> change) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signedWith.getKeyID())
                            .build(),
                    new Payload(claims(change).toString()));
            token.sign(new RSASSASigner(signedWith));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token as it should be, changed. */
    public ObjectNode claims(Consumer<ObjectNode> change) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = lasting.deepCopy().put("nbf", now).put("exp", now + LIFE.toSeconds());
        change.accept(claims);
        return claims;
    }

    /** The public half, as it is published. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** The published keys. */
    ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        try {
            ObjectNode published =
                    (ObjectNode) WireJson.mapper().readTree(publicKey().toJSONString());
            published.put("use", "sig");
            endorsements.forEach(channel -> published.withArray("endorsements").add(channel));
            document.putArray("keys").add(published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }
}
