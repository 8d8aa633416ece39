package dev.patchbay.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The Slack adapter; off until it has both a token and a secret.
 *
 * @param botToken of the installed app, {@code xoxb-...}
 * @param signingSecret what Slack signs its requests with
 * @param apiUrl prefix of the Web API, with a slash at the end
 * @param fileHosts the hosts the token may be sent to for a file
 */
public record SlackSettings(
        Optional<Secret> botToken,
        Optional<Secret> signingSecret,
        String host,
        Port port,
        URI apiUrl,
        List<String> fileHosts) {

    public SlackSettings {
        fileHosts = List.copyOf(fileHosts);
        if (botToken.isPresent() != signingSecret.isPresent()) {
            throw new IllegalArgumentException("slack needs both slack.bot-token and slack.signing-secret, or neither");
        }
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("slack.api-url must end with a slash");
        }
    }

    public boolean isOn() {
        return botToken.isPresent();
    }
}
