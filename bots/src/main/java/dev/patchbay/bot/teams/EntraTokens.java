package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.config.TeamsSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/**
 * Takes activities of other apps of the own tenant, such as agents, whose tokens Entra issues: for our app, of now, to an
 * app that the settings name. Such a token names no service URL, and any app of a tenant may get one for ours; so it
 * speaks for its own tenant only, and only where the settings trust its app (learn.microsoft.com, "Access token claims
 * reference").
 */
final class EntraTokens {

    private static final int MISMATCH = 403;

    private final OpenIdKeys keys;
    private final TeamsSettings settings;
    private final Set<String> issuers;
    private final Clock clock;

    /** @param keys of the tenant of the settings */
    EntraTokens(OpenIdKeys keys, TeamsSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.issuers = settings.entraIssuers();
        this.clock = clock;
    }

    /** Whether an issuer is our tenant's Entra. */
    boolean issues(String issuer) {
        return issuers.contains(issuer);
    }

    /** Returns when the activity may be believed. */
    void check(SignedToken token, Activity activity) throws TokenRefused, IOException {
        JsonNode claims =
                token.claims(token.key(keys).publicKey(), settings.appId().orElseThrow(), clock.instant());
        String tenant = settings.tenantId().orElseThrow();
        if (!tenant.equals(claims.path("tid").asText()) || !tenant.equals(activity.space())) {
            throw new TokenRefused(MISMATCH, "the token is of another tenant than the activity");
        }
        String caller = claims.path("azp").asText(claims.path("appid").asText());
        if (!settings.entraCallers().contains(caller)) {
            throw new TokenRefused(MISMATCH, "the token's app is not among teams.entra-callers");
        }
    }
}
