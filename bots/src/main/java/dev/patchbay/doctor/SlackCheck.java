package dev.patchbay.doctor;

import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether Slack can be reached, takes the bot's token, and has granted what the app needs. */
public final class SlackCheck implements Check {

    private static final String TOKEN = "Slack token";
    private static final String APP_TOKEN = "Slack app token";
    private static final String TOKEN_ADVICE = "Copy the bot token of \"OAuth & Permissions\" into slack.bot-token;"
            + " install the app again if it was removed.";
    private static final String APP_TOKEN_ADVICE =
            "Switch Socket Mode on, make an app-level token with connections:write under \"Basic Information\", and"
                    + " set slack.app-token to it.";

    private final SlackSettings settings;
    private final List<String> needed;
    private final Probe probe;

    /** @param needed the scopes of the app's manifest */
    public SlackCheck(SlackSettings settings, List<String> needed, Clock clock) {
        this.settings = settings;
        this.needed = needed;
        this.probe = new Probe(clock);
    }

    @Override
    public List<Finding> findings() {
        if (!settings.isOn()) {
            return List.of(Finding.ok("Slack", "off; docs/slack.md says how to connect it"));
        }
        try {
            List<Finding> findings = new ArrayList<>();
            findings.addAll(
                    settings.botToken().isPresent() ? bot(settings.botToken().get()) : installable());
            if (settings.appToken().isPresent()) {
                findings.add(app(settings.appToken().get()));
            }
            return findings;
        } catch (Probe.Unreachable unreachable) {
            return List.of(Finding.problem(
                    "Slack",
                    "cannot be reached at " + settings.apiUrl() + ": " + unreachable.getMessage(),
                    "Let this machine reach it over HTTPS; look at proxy and firewall."));
        }
    }

    private List<Finding> bot(Secret token) throws Probe.Unreachable {
        Optional<Finding> garbled = GarbledToken.finding(TOKEN, token, TOKEN_ADVICE);
        return garbled.isPresent() ? List.of(garbled.get()) : of(call("auth.test", token));
    }

    private Finding app(Secret token) throws Probe.Unreachable {
        Optional<Finding> garbled = GarbledToken.finding(APP_TOKEN, token, APP_TOKEN_ADVICE);
        return garbled.isPresent() ? garbled.get() : appToken(call("apps.connections.open", token));
    }

    /** Workspaces bring tokens of their own; here nothing but the way to Slack can be tried. */
    private List<Finding> installable() throws Probe.Unreachable {
        Probe.Answer answer = probe.call(request("api.test"));
        return List.of(
                ClockFinding.of("Slack", answer.skew()),
                Finding.ok("Slack", "on; workspaces install the app at " + SlackSettings.INSTALL_PATH));
    }

    private Probe.Answer call(String method, Secret token) throws Probe.Unreachable {
        return probe.call(request(method).header("Authorization", "Bearer " + token.reveal()));
    }

    private HttpRequest.Builder request(String method) {
        return HttpRequest.newBuilder(settings.apiUrl().resolve(method)).POST(BodyPublishers.noBody());
    }

    /** The address that is answered is not connected to. */
    private static Finding appToken(Probe.Answer answer) {
        if (answer.json().path("ok").asBoolean()) {
            return Finding.ok(APP_TOKEN, "opens connections of Socket Mode");
        }
        return Finding.problem(
                APP_TOKEN,
                "is refused: " + answer.json().path("error").asText("HTTP status " + answer.status()),
                APP_TOKEN_ADVICE);
    }

    /** Slack names the scopes of a token in a header of each answer (docs.slack.dev, "Installing with OAuth"). */
    private List<Finding> of(Probe.Answer answer) {
        List<Finding> findings = new ArrayList<>();
        findings.add(ClockFinding.of("Slack", answer.skew()));
        if (!answer.json().path("ok").asBoolean()) {
            String error = answer.json().path("error").asText("HTTP status " + answer.status());
            findings.add(Finding.problem(TOKEN, "is refused: " + error, TOKEN_ADVICE));
            return findings;
        }
        findings.add(Finding.ok(
                TOKEN,
                "workspace %s, as %s"
                        .formatted(
                                answer.json().path("team").asText(),
                                answer.json().path("user").asText())));
        findings.add(scopes(answer.header("x-oauth-scopes")));
        return findings;
    }

    private Finding scopes(String granted) {
        if (granted.isBlank()) {
            return Finding.warning(
                    "Slack scopes",
                    "Slack does not say which are granted",
                    "Compare them with docs/slack-manifest.yaml.");
        }
        Set<String> missing = new TreeSet<>(needed);
        Arrays.stream(granted.split(",")).map(String::strip).toList().forEach(missing::remove);
        return missing.isEmpty()
                ? Finding.ok("Slack scopes", "all " + needed.size() + " granted")
                : Finding.problem(
                        "Slack scopes",
                        "missing: " + String.join(", ", missing),
                        "Update the app from docs/slack-manifest.yaml and install it again.");
    }
}
