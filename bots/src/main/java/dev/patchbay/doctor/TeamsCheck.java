package dev.patchbay.doctor;

import dev.patchbay.config.TeamsSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether Microsoft gives the bot its token, and the keys that incoming activities are checked with, and whether answers
 * would reach Teams.
 */
public final class TeamsCheck implements Check {

    private static final String SECRET = "Teams app secret";

    private final TeamsSettings settings;
    private final Probe probe;

    public TeamsCheck(TeamsSettings settings, Clock clock) {
        this.settings = settings;
        this.probe = new Probe(clock);
    }

    @Override
    public List<Finding> findings() {
        if (!settings.isOn()) {
            return List.of(Finding.ok("Teams", "off; docs/teams.md says how to connect it"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(token());
        findings.add(metadata());
        settings.serviceHosts().stream()
                .filter(host -> !host.startsWith("*"))
                .map(this::connector)
                .forEach(findings::add);
        return findings;
    }

    /** Whatever a connector answers to a call without a token: it is there. One with a port is a stand-in of a test. */
    private Finding connector(String host) {
        URI address = URI.create((host.contains(":") ? "http://" : "https://") + host + "/");
        try {
            probe.call(HttpRequest.newBuilder(address));
            return Finding.ok("Teams connector", host + " can be reached");
        } catch (Probe.Unreachable unreachable) {
            return unreachable("Teams connector", host, unreachable);
        }
    }

    private List<Finding> token() {
        try {
            Probe.Answer answer = probe.call(HttpRequest.newBuilder(settings.tokenUrl())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                            + encode(settings.appId().orElseThrow()) + "&client_secret="
                            + encode(settings.appSecret().orElseThrow().reveal()) + "&scope="
                            + encode(settings.cloud().scope()))));
            return List.of(ClockFinding.of("Teams", answer.skew()), secret(answer));
        } catch (Probe.Unreachable unreachable) {
            return List.of(unreachable("Teams sign-in", settings.tokenUrl().getHost(), unreachable));
        }
    }

    private static Finding secret(Probe.Answer answer) {
        if (answer.status() == 200 && answer.json().hasNonNull("access_token")) {
            return Finding.ok(SECRET, "is taken");
        }
        String error = answer.json().path("error").asText("HTTP status " + answer.status());
        int code = answer.json().path("error_codes").path(0).asInt();
        return Finding.problem(SECRET, "is refused: " + error + (code == 0 ? "" : ", AADSTS" + code), advice(code));
    }

    /** What Entra's numbers mean (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
    private static String advice(int code) {
        return switch (code) {
            case 7_000_215 -> "Copy the secret's value, not its id, into teams.app-secret.";
            case 7_000_222 -> "It has expired: make a new one in the app registration and set teams.app-secret.";
            case 700_016 ->
                "The tenant has no such app: compare teams.app-id and teams.tenant-id, or set teams.token-tenant.";
            case 90_002 -> "There is no such tenant: correct teams.tenant-id, teams.token-tenant or teams.cloud.";
            default ->
                "Compare teams.app-id, teams.app-secret and teams.tenant-id with the app registration; secrets expire.";
        };
    }

    private Finding metadata() {
        try {
            Probe.Answer answer = probe.call(HttpRequest.newBuilder(settings.openIdMetadata()));
            return answer.json().hasNonNull("jwks_uri")
                    ? Finding.ok("Teams signing keys", "can be fetched")
                    : Finding.problem(
                            "Teams signing keys",
                            "are not at " + settings.openIdMetadata(),
                            "Correct teams.cloud, or leave teams.metadata-url empty.");
        } catch (Probe.Unreachable unreachable) {
            return unreachable("Teams signing keys", settings.openIdMetadata().getHost(), unreachable);
        }
    }

    private static Finding unreachable(String subject, String host, Probe.Unreachable unreachable) {
        return Finding.problem(
                subject,
                host + " cannot be reached: " + unreachable.getMessage(),
                "Let this machine reach it over HTTPS; look at proxy and firewall.");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
