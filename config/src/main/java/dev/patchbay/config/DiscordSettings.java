package dev.patchbay.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The Discord adapter; off until it has a token.
 *
 * @param botToken of the application's bot
 * @param apiUrl prefix of the REST interface, with a slash at the end
 * @param gatewayUrl of the websocket
 * @param fileHosts the hosts files are fetched from
 * @param catchUp how far back messages are looked for that were written while nobody was connected
 */
public record DiscordSettings(
        Optional<Secret> botToken, URI apiUrl, URI gatewayUrl, List<String> fileHosts, Duration catchUp) {

    public DiscordSettings {
        fileHosts = List.copyOf(fileHosts);
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("discord.api-url must end with a slash");
        }
    }

    public boolean isOn() {
        return botToken.isPresent();
    }
}
