package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.slack.StandInSlack;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DoctorCommandTest {

    @TempDir
    Path folder;

    private List<SimulatedPlatform> opened;
    private StringWriter out;

    @BeforeEach
    void begin() {
        opened = new ArrayList<>();
        out = new StringWriter();
    }

    @AfterEach
    void close() {
        opened.forEach(SimulatedPlatform::close);
    }

    @Test
    void withoutPlatformsItSaysThatTheyAreOffAndIsContent() {
        int status = doctor(List.of());

        assertThat(out.toString())
                .contains("Slack: off", "Teams: off", "Discord: off")
                .doesNotContain("PROBLEM");
        assertThat(status).isZero();
    }

    @Test
    void connectedPlatformsAreFoundWell() {
        int status = doctor(connected());

        assertThat(out.toString())
                .contains(
                        "ok      Slack token",
                        "ok      Teams app secret",
                        "ok      Teams connector",
                        "ok      Discord token")
                .doesNotContain("PROBLEM");
        assertThat(status).isZero();
    }

    @Test
    void refusedTokensAreProblemsWithAdviceAndNoSecretIsPrinted() {
        List<String> settings = connected();
        opened.forEach(platform -> platform.faults().revokeToken(true));

        int status = doctor(settings);

        assertThat(out.toString()).contains("PROBLEM Slack token", "PROBLEM Teams app secret", "PROBLEM Discord token");
        for (SimulatedPlatform platform : opened) {
            platform.settings().forEach((name, value) -> {
                if (name.endsWith("TOKEN") || name.endsWith("SECRET")) {
                    assertThat(out.toString()).doesNotContain(value);
                }
            });
        }
        assertThat(status).isEqualTo(1);
    }

    @Test
    void aTokenOfSocketModeIsTriedToo() {
        List<String> settings = new ArrayList<>(connected());
        settings.add("slack.app-token=" + StandInSlack.APP_TOKEN);

        assertThat(doctor(settings)).isZero();
        assertThat(out.toString())
                .contains("ok      Slack app token: opens connections")
                .doesNotContain(StandInSlack.APP_TOKEN);
    }

    @Test
    void aTokenOfSocketModeThatIsRefusedIsAProblem() {
        List<String> settings = new ArrayList<>(connected());
        settings.add("slack.app-token=xapp-old");

        assertThat(doctor(settings)).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "ok      Slack token",
                        "PROBLEM Slack app token: is refused: invalid_auth",
                        "connections:write");
    }

    @ParameterizedTest(name = "{0} is answered with \"{1}\"")
    @CsvSource({
        "teams.app-secret=wrong, the secret's value",
        "teams.app-id=another, no such app",
        "teams.tenant-id=another, no such tenant",
        "teams.token-tenant=another, no such tenant"
    })
    void whatMicrosoftFindsWrongIsSaid(String setting, String said) {
        List<String> settings = new ArrayList<>(connected());
        settings.removeIf(given -> given.startsWith(setting.substring(0, setting.indexOf('='))));
        settings.add(setting);

        assertThat(doctor(settings)).isEqualTo(1);
        assertThat(out.toString()).contains("PROBLEM Teams app secret", said);
    }

    @Test
    void anExpiredSecretAndKeysThatCannotBeFetchedAreSaid() {
        List<String> settings = new ArrayList<>(connected());
        opened.forEach(platform -> platform.faults().revokeToken(true));
        settings.removeIf(given -> given.startsWith("teams.metadata-url"));
        settings.add("teams.metadata-url=http://127.0.0.1:1/metadata");

        assertThat(doctor(settings)).isEqualTo(1);
        assertThat(out.toString())
                .contains("It has expired", "PROBLEM Teams signing keys: 127.0.0.1 cannot be reached");
    }

    @Test
    void aPlatformThatCannotBeReachedIsAProblem() {
        int status = doctor(List.of(
                "slack.bot-token=xoxb-1", "slack.signing-secret=secret", "slack.api-url=http://127.0.0.1:1/api/"));

        assertThat(out.toString()).contains("PROBLEM Slack: cannot be reached");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsDownAndATakenPortAreSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int status = doctor(List.of(
                    "database.url=postgresql://desk:s3cret@127.0.0.1:1/desk", "http.port=" + taken.getLocalPort()));

            assertThat(out.toString())
                    .contains("PROBLEM Database: 127.0.0.1:1 refuses", "warning Dashboard port", "is taken")
                    .doesNotContain("s3cret");
            assertThat(status).isEqualTo(1);
        }
    }

    private List<String> connected() {
        Clock clock = Clock.systemUTC();
        opened.addAll(List.of(SlackSimulator.open(clock), TeamsSimulator.open(clock), DiscordSimulator.open(clock)));
        return opened.stream()
                .flatMap(platform -> assignments(platform).stream())
                .toList();
    }

    /** PATCHBAY_SLACK_BOT_TOKEN as slack.bot-token. */
    private static List<String> assignments(SimulatedPlatform platform) {
        return platform.settings().entrySet().stream()
                .map(entry -> entry.getKey()
                                .replaceFirst("PATCHBAY_", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("_", ".")
                                .replace('_', '-')
                        + "=" + entry.getValue())
                .toList();
    }

    private int doctor(List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--set", "data.directory=" + folder));
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        CommandLine command = PatchbayCommand.commandLine().setOut(new PrintWriter(out, true));
        return command.execute(arguments.toArray(String[]::new));
    }
}
