package dev.patchbay.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The Slack adapter; off until it has a way into Slack and a way for Slack to it.
 *
 * @param botToken of the app as it is installed in one workspace, {@code xoxb-...}
 * @param signingSecret what Slack signs its requests with
 * @param appToken turns Socket Mode on, {@code xapp-...}: events come over a connection that we open
 * @param clientId with the secret, lets admins install the app in more workspaces
 * @param publicUrl how Slack and browsers reach the port, without a slash at the end
 * @param apiUrl prefix of the Web API, with a slash at the end
 * @param fileHosts the hosts the token may be sent to for a file
 */
public record SlackSettings(
        Optional<Secret> botToken,
        Optional<Secret> signingSecret,
        Optional<Secret> appToken,
        Optional<String> clientId,
        Optional<Secret> clientSecret,
        Optional<String> publicUrl,
        String host,
        Port port,
        URI apiUrl,
        List<String> fileHosts) {

    /** Where a workspace sends people back to who have allowed the app. */
    public static final String REDIRECT_PATH = "/slack/oauth_redirect";

    /** Where the installation of a workspace begins. */
    public static final String INSTALL_PATH = "/slack/install";

    public SlackSettings {
        fileHosts = List.copyOf(fileHosts);
        if (clientId.isPresent() != clientSecret.isPresent()) {
            throw new IllegalArgumentException("slack needs both slack.client-id and slack.client-secret, or neither");
        }
        boolean installed = botToken.isPresent() || clientId.isPresent();
        if (installed != (signingSecret.isPresent() || appToken.isPresent())) {
            throw new IllegalArgumentException("slack needs both slack.bot-token and slack.signing-secret, or neither"
                    + " (for Socket Mode slack.app-token in the place of the secret)");
        }
        if (clientId.isPresent() && signingSecret.isEmpty()) {
            throw new IllegalArgumentException("slack.client-id needs slack.signing-secret");
        }
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("slack.api-url must end with a slash");
        }
        if (publicUrl.isPresent() && !publicUrl.get().matches("https?://[^\\s/]+")) {
            throw new IllegalArgumentException("slack.public-url must look like https://desk.example.com");
        }
    }

    public boolean isOn() {
        return botToken.isPresent() || clientId.isPresent();
    }

    /** Whether further workspaces can be added by OAuth. */
    public boolean isInstallable() {
        return clientId.isPresent();
    }

    /** The redirect URL as Slack must know it; empty where the app's own settings name it. */
    public Optional<String> redirectUrl() {
        return publicUrl.map(url -> url + REDIRECT_PATH);
    }
}
