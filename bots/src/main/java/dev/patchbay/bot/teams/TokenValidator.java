package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Decides whether an activity comes from the Bot Framework and is meant for us: a bearer token signed with RS256 by one
 * of its keys, from its issuer, for our app, of now, for the service URL and the channel the activity names
 * (learn.microsoft.com, "Authenticate requests with the Bot Connector API"). Tokens that Entra issued are left to
 * {@link EntraTokens}, where they are taken at all.
 */
final class TokenValidator {

    private static final int MISMATCH = 403;

    private final OpenIdKeys keys;
    private final String issuer;
    private final String appId;
    private final Optional<EntraTokens> entra;
    private final Clock clock;

    TokenValidator(OpenIdKeys keys, String issuer, String appId, Optional<EntraTokens> entra, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.appId = appId;
        this.entra = entra;
        this.clock = clock;
    }

    /**
     * Returns when the activity may be believed.
     *
     * @param authorization the request's header; null where there is none
     * @throws IOException when the keys cannot be had, so that nobody can say
     */
    void check(String authorization, Activity activity) throws TokenRefused, IOException {
        SignedToken token = SignedToken.parse(authorization);
        String claimed = token.issuer();
        if (entra.isPresent() && entra.get().issues(claimed)) {
            entra.get().check(token, activity);
            return;
        }
        if (!issuer.equals(claimed)) {
            throw new TokenRefused(SignedToken.UNAUTHENTICATED, "the token is of another issuer");
        }
        OpenIdKeys.Key key = token.key(keys);
        JsonNode claims = token.claims(key.publicKey(), appId, clock.instant());
        if (!claims.path("serviceurl").isTextual()
                || !claims.path("serviceurl").textValue().equals(activity.serviceUrl())) {
            throw new TokenRefused(MISMATCH, "the token is for another service URL");
        }
        if (!key.endorsements().contains(activity.channelId())) {
            throw new TokenRefused(MISMATCH, "the key is not endorsed for this channel");
        }
    }
}
