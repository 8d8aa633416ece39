package dev.patchbay.doctor;

import dev.patchbay.config.DiscordSettings;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether Discord can be reached, takes the bot's token, and lets it read what is written in threads. */
public final class DiscordCheck implements Check {

    /** Flags of an application that has the message content intent, verified and not (discord.com, "Application Flags"). */
    private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

    private static final String TOKEN_ADVICE =
            "Copy the token of the page \"Bot\" into discord.bot-token; reset it there if it is lost.";

    private final DiscordSettings settings;
    private final Probe probe;

    public DiscordCheck(DiscordSettings settings, Clock clock) {
        this.settings = settings;
        this.probe = new Probe(clock);
    }

    @Override
    public List<Finding> findings() {
        if (!settings.isOn()) {
            return List.of(Finding.ok("Discord", "off; docs/discord.md says how to connect it"));
        }
        Optional<Finding> garbled =
                GarbledToken.finding("Discord token", settings.botToken().orElseThrow(), TOKEN_ADVICE);
        if (garbled.isPresent()) {
            return List.of(garbled.get());
        }
        try {
            Probe.Answer bot = get("users/@me");
            List<Finding> findings = new ArrayList<>();
            findings.add(ClockFinding.of("Discord", bot.skew()));
            if (bot.status() != 200) {
                findings.add(Finding.problem("Discord token", "is refused: HTTP status " + bot.status(), TOKEN_ADVICE));
                return findings;
            }
            findings.add(Finding.ok(
                    "Discord token", "bot " + bot.json().path("username").asText()));
            findings.add(content(get("applications/@me")));
            return findings;
        } catch (Probe.Unreachable unreachable) {
            return List.of(Finding.problem(
                    "Discord",
                    "cannot be reached at " + settings.apiUrl() + ": " + unreachable.getMessage(),
                    "Let this machine reach it over HTTPS and WSS; look at proxy and firewall."));
        }
    }

    private static Finding content(Probe.Answer application) {
        if (application.status() != 200) {
            return Finding.warning(
                    "Discord intents",
                    "could not be looked at: HTTP status " + application.status(),
                    "See that \"Message Content Intent\" is on, on the page \"Bot\".");
        }
        return (application.json().path("flags").asLong() & MESSAGE_CONTENT) != 0
                ? Finding.ok("Discord intents", "message content is allowed")
                : Finding.warning(
                        "Discord intents",
                        "message content is not allowed: follow-ups without a mention stay unread",
                        "Switch \"Message Content Intent\" on, on the page \"Bot\" of the developer portal.");
    }

    private Probe.Answer get(String path) throws Probe.Unreachable {
        String token = settings.botToken().orElseThrow().reveal();
        return probe.call(
                HttpRequest.newBuilder(settings.apiUrl().resolve(path)).header("Authorization", "Bot " + token));
    }
}
