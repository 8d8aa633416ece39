package dev.patchbay.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.config.DiscordSettings;
import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.simulator.slack.StandInSlack;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks say of tokens, and that they never show one. */
class TokensOfChecksTest {

    private static final String SAID = "contains a character that no token has";

    private final StandInSlack slack = StandInSlack.open(Clock.systemUTC());

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb-123…", "xoxb-123\n", "xoxb-123\r\nHost: evil", "xoxb-1\u0000", "xoxb 123"})
    void aSlackTokenThatCannotBeOneIsSaidAndNotShown(String token) {
        List<Finding> findings = slack(Optional.of(token), Optional.of(StandInSlack.APP_TOKEN));

        assertThat(findings.getFirst().said()).isEqualTo(SAID);
        assertThat(findings.getFirst().level()).isEqualTo(Finding.Level.PROBLEM);
        assertThat(findings.toString()).doesNotContain("xoxb-123", "Bearer").contains("opens connections");
    }

    @Test
    void anAppTokenThatCannotBeOneIsSaidAndNotShown() {
        List<Finding> findings = slack(Optional.of(StandInSlack.BOT_TOKEN), Optional.of("xapp-1…23"));

        assertThat(findings.getLast().subject()).isEqualTo("Slack app token");
        assertThat(findings.getLast().said()).isEqualTo(SAID);
        assertThat(findings.toString()).doesNotContain("xapp-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MTA.x…", "MTA.x\n"})
    void aDiscordTokenThatCannotBeOneIsSaidAndNotShown(String token) {
        URI nowhere = URI.create("http://127.0.0.1:1/");
        DiscordSettings settings =
                new DiscordSettings(Optional.of(new Secret(token)), nowhere, nowhere, List.of(), Duration.ofHours(1));

        List<Finding> findings = new DiscordCheck(settings, Clock.systemUTC()).findings();

        assertThat(findings).singleElement().extracting(Finding::said).isEqualTo(SAID);
        assertThat(findings.toString()).doesNotContain("MTA.x", "Bot MTA");
    }

    @Test
    void slackThatIsInstalledByOAuthAloneIsOn() {
        List<Finding> findings = slack(Optional.empty(), Optional.empty());

        assertThat(findings.toString()).contains("Slack clock").doesNotContain("off;");
        assertThat(findings.getLast())
                .isEqualTo(Finding.ok("Slack", "on; workspaces install the app at /slack/install"));
        assertThat(slack.violations()).isEmpty();
    }

    private List<Finding> slack(Optional<String> bot, Optional<String> app) {
        SlackSettings settings = new SlackSettings(
                bot.map(Secret::new),
                Optional.of(new Secret(StandInSlack.SIGNING_SECRET)),
                app.map(Secret::new),
                Optional.of(StandInSlack.CLIENT_ID),
                Optional.of(new Secret(StandInSlack.CLIENT_SECRET)),
                Optional.empty(),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of());
        return new SlackCheck(settings, List.of("chat:write"), Clock.systemUTC()).findings();
    }
}
