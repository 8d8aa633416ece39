package dev.patchbay.bot.slack;

import dev.patchbay.bot.Refusal;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two pages of an installation (docs.slack.dev, "Installing with OAuth"): one sends an admin to Slack, Slack sends
 * them back to the other. The state, made for that admin, is good once.
 */
final class OAuthPages {

    private static final String AUTHORIZE = "oauth/v2/authorize";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final SlackSettings settings;
    private final OAuthCalls oauth;
    private final Workspaces workspaces;

    OAuthPages(Bus bus, SlackSettings settings, OAuthCalls oauth, Workspaces workspaces) {
        this.bus = bus;
        this.settings = settings;
        this.oauth = oauth;
        this.workspaces = workspaces;
    }

    boolean isPage(String path) {
        return settings.isInstallable()
                && (path.equals(SlackSettings.INSTALL_PATH) || path.equals(SlackSettings.REDIRECT_PATH));
    }

    void answer(HttpServerRequest request) {
        try {
            String state = request.getParam("state", "");
            if (state.isEmpty()) {
                page(request, 400, "Start again", "An admin begins an installation in Patchbay, under Installations.");
            } else if (request.path().equals(SlackSettings.INSTALL_PATH)) {
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", authorize(state))
                        .end();
            } else {
                install(request, state);
            }
        } catch (Failure failure) {
            page(request, failure.code().status(), "Not installed", Whispers.words(failure));
        }
    }

    private void install(HttpServerRequest request, String state) {
        String code = request.getParam("code", "");
        StateUsed used = (StateUsed) bus.call(Addresses.INSTALLATION, new UseState(Platform.SLACK, state));
        Optional<Caller> admin = used.caller();
        if (admin.isEmpty()) {
            page(request, 400, "Start again", "This link was used, or is older than ten minutes.");
        } else if (code.isEmpty()) {
            page(request, 200, "Not installed", "Slack was not allowed to install Patchbay. Nothing was changed.");
        } else {
            exchange(request, admin.get(), code);
        }
    }

    private void exchange(HttpServerRequest request, Caller admin, String code) {
        try {
            Installation installation = oauth.install(admin.tenant(), code);
            bus.call(Addresses.INSTALLATION, new SaveInstallation(installation));
            workspaces.forget(installation.space());
            log.info("installed in Slack workspace {}", installation.space());
            page(
                    request,
                    200,
                    "Installed",
                    "Patchbay is in " + installation.name() + " now. Write to it, or invite it.");
        } catch (Refusal refusal) {
            page(request, 502, "Not installed", refusal.getMessage() + ". Start again in Patchbay.");
        }
    }

    /** Slack's page lies beside its Web API. */
    private String authorize(String state) {
        QueryStringEncoder query = new QueryStringEncoder("");
        query.addParam("client_id", settings.clientId().orElseThrow());
        query.addParam("scope", String.join(",", SlackManifest.SCOPES));
        query.addParam("state", state);
        settings.redirectUrl().ifPresent(url -> query.addParam("redirect_uri", url));
        return settings.apiUrl().resolve("../" + AUTHORIZE) + query.toString();
    }

    private static void page(HttpServerRequest request, int status, String title, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(
                        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>%1$s</title><h1>%1$s</h1><p>%2$s</p></html>"
                                .formatted(SlackText.escape(title), SlackText.escape(text)));
    }
}
