package dev.patchbay.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Credential;
import dev.patchbay.model.installation.Installation;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The two uses of {@code oauth.v2.access}: a code for a token, and a token that expires for the next one. */
final class OAuthCalls {

    static final String BOT_TOKEN = "bot-token";
    static final String REFRESH_TOKEN = "refresh-token";
    static final String EXPIRES_AT = "expires-at";

    private static final String BOT_USER = "bot-user";

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final Clock clock;

    OAuthCalls(SlackSettings settings, SlackCalls calls, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clock = clock;
    }

    /** The installation an approved code stands for. */
    Installation install(TenantId tenant, String code) throws Refusal {
        OAuthV2AccessResponse granted = calls.call(methods -> methods.oauthV2Access(
                request -> request.clientId(settings.clientId().orElseThrow())
                        .clientSecret(settings.clientSecret().orElseThrow().reveal())
                        .code(code)
                        .redirectUri(settings.redirectUrl().orElse(null))));
        if (granted.getTeam() == null || granted.getAccessToken() == null) {
            throw new Refusal(Kind.FORM, Duration.ZERO, "Patchbay is installed in workspaces, one by one.");
        }
        return new Installation(
                tenant,
                Platform.SLACK,
                granted.getTeam().getId(),
                Optional.ofNullable(granted.getTeam().getName())
                        .orElse(granted.getTeam().getId()),
                Optional.empty(),
                credentials(granted),
                facts(granted),
                clock.instant());
    }

    /** The same installation with its next token. */
    Installation renew(Installation installation) throws Refusal {
        OAuthV2AccessResponse granted = calls.call(methods -> methods.oauthV2Access(request -> request.clientId(
                        settings.clientId().orElseThrow())
                .clientSecret(settings.clientSecret().orElseThrow().reveal())
                .grantType("refresh_token")
                .refreshToken(installation.credentials().get(REFRESH_TOKEN).reveal())));
        return new Installation(
                installation.tenant(),
                installation.platform(),
                installation.space(),
                installation.name(),
                installation.customer(),
                credentials(granted),
                facts(granted),
                installation.installedAt());
    }

    private static Map<String, Credential> credentials(OAuthV2AccessResponse granted) {
        Map<String, Credential> credentials = new HashMap<>();
        credentials.put(BOT_TOKEN, new Credential(granted.getAccessToken()));
        if (granted.getRefreshToken() != null) {
            credentials.put(REFRESH_TOKEN, new Credential(granted.getRefreshToken()));
        }
        return credentials;
    }

    private Map<String, String> facts(OAuthV2AccessResponse granted) {
        Map<String, String> facts = new HashMap<>();
        if (granted.getBotUserId() != null) {
            facts.put(BOT_USER, granted.getBotUserId());
        }
        if (granted.getExpiresIn() != null) {
            facts.put(
                    EXPIRES_AT,
                    clock.instant().plusSeconds(granted.getExpiresIn()).toString());
        }
        return facts;
    }
}
