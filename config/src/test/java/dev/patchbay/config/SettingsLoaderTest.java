package dev.patchbay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {

    @TempDir
    Path folder;

    @Test
    void theDefaultsAreUsableAsTheyAre() throws Exception {
        Settings settings = load(Map.of());

        assertThat(settings.data().directory()).isEqualTo(Path.of("data"));
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.database().url()).isEmpty();
        assertThat(settings.files().maxSize().bytes()).isEqualTo(1L << 30);
        assertThat(settings.conversation().claim()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.slack().isOn()).isFalse();
        assertThat(settings.discord().isOn()).isFalse();
        assertThat(settings.slack().fileHosts()).containsExactly("files.slack.com", "slack-files.com");
    }

    @Test
    void aTimeZoneIsOneThatThereIs() throws Exception {
        assertThat(load(Map.of()).tickets().timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(load(Map.of("PATCHBAY_TICKETS_TIME_ZONE", "Europe/Zurich"))
                        .tickets()
                        .timeZone())
                .isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_TICKETS_TIME_ZONE", "Zurich")))
                .hasMessageContaining("a time zone such as Europe/Zurich");
    }

    @Test
    void thePlaceForTicketsIsAPlatformASpaceAndAChannel() throws Exception {
        assertThat(load(Map.of("PATCHBAY_TICKETS_INTERNAL_PLACE", "teams/tenant/19:desk@thread.tacv2"))
                        .tickets()
                        .place())
                .contains(new Place(Platform.TEAMS, "tenant", "19:desk@thread.tacv2", "19:desk@thread.tacv2"));
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_TICKETS_INTERNAL_PLACE", "web/us/desk")))
                .hasMessageContaining("tickets.internal-place is platform/space/channel");
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("patchbay.yaml"), "http: {port: 1111, host: 10.0.0.1}\n");

        Settings settings = SettingsLoader.load(
                Optional.of(file),
                Map.of("PATCHBAY_HTTP_PORT", "2222", "PATCHBAY_MANAGEMENT_PORT", "2223"),
                List.of("http.port=3333"));

        assertThat(settings.http().port()).isEqualTo(new Port(3333));
        assertThat(settings.http().host()).isEqualTo("10.0.0.1");
        assertThat(settings.management().port()).isEqualTo(new Port(2223));
    }

    @Test
    void everyProblemIsNamedAtOnceWithWhereItIsAndWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("patchbay.yaml"), "http: {prot: 1}\nlog: {format: xml}\n");

        assertThatThrownBy(() -> SettingsLoader.load(
                        Optional.of(file),
                        Map.of("PATCHBAY_HTTP_PORT", "many", "PATCHBAY_FILES_MAXSIZE", "1"),
                        List.of("conversation.workers=1000", "nonsense")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Unknown setting \"http.prot\" in " + file + ". Did you mean \"http.port\"?")
                .hasMessageContaining(
                        "log.format is \"xml\" (from " + file + "), but it must be one of auto, json, text.")
                .hasMessageContaining(
                        "http.port is \"many\" (from the environment), but it must be a port, 0 to 65535.")
                .hasMessageContaining("Did you mean \"PATCHBAY_FILES_MAX_SIZE\"?")
                .hasMessageContaining("conversation.workers is 1 to 64.")
                .hasMessageContaining("--set takes section.name=value, not \"nonsense\".");
    }

    @Test
    void halfOfSlackIsAProblem() {
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_SLACK_BOT_TOKEN", "xoxb-1")))
                .hasMessageStartingWith("slack needs both slack.bot-token and slack.signing-secret, or neither");
    }

    @Test
    void slackNeedsNoSecretWhereEventsComeByTheAppsOwnConnection() throws Exception {
        Settings settings = load(Map.of("PATCHBAY_SLACK_BOT_TOKEN", "xoxb-1", "PATCHBAY_SLACK_APP_TOKEN", "xapp-1"));

        assertThat(settings.slack().isOn()).isTrue();
        assertThat(settings.slack().isInstallable()).isFalse();
    }

    @Test
    void aClientIdOfSlackWithoutItsSecretIsAProblem() {
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_SLACK_CLIENT_ID", "1.2", "PATCHBAY_SLACK_SIGNING_SECRET", "s")))
                .hasMessageContaining("slack.client-secret");
    }

    @Test
    void partOfTeamsIsAProblem() {
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_TEAMS_APP_ID", "1", "PATCHBAY_TEAMS_APP_SECRET", "2")))
                .hasMessage("teams needs all of teams.app-id, teams.app-secret and teams.tenant-id, or none.");
    }

    @Test
    void aCloudOfTeamsBringsItsAddresses() throws Exception {
        TeamsSettings teams = load(Map.of(
                        "PATCHBAY_TEAMS_APP_ID", "1",
                        "PATCHBAY_TEAMS_APP_SECRET", "2",
                        "PATCHBAY_TEAMS_TENANT_ID", "contoso",
                        "PATCHBAY_TEAMS_CLOUD", "us_gov"))
                .teams();

        assertThat(teams.tokenUrl()).hasToString("https://login.microsoftonline.us/contoso/oauth2/v2.0/token");
        assertThat(teams.cloud().scope()).isEqualTo("https://api.botframework.us/.default");
        assertThat(teams.serviceHosts()).containsExactly("smba.infra.gov.teams.microsoft.us");
    }

    @Test
    void theDefenseCloudDiffersInItsConnectorAndFilesOnly() throws Exception {
        TeamsCloud dod = TeamsCloud.US_GOV_DOD;

        assertThat(dod.issuer()).isEqualTo(TeamsCloud.US_GOV.issuer());
        assertThat(dod.metadataUrl()).isEqualTo(TeamsCloud.US_GOV.metadataUrl());
        assertThat(dod.serviceUrl()).hasHost("smba.infra.dod.teams.microsoft.us");
        assertThat(dod.fileHosts()).containsExactly("*.sharepoint-mil.us");
    }

    @Test
    void teamsWithoutTokensIsForThisMachineOnly() throws Exception {
        assertThat(load(Map.of("PATCHBAY_TEAMS_DEVELOPER_MODE", "true")).teams().developerMode())
                .isTrue();
        assertThatThrownBy(
                        () -> load(Map.of("PATCHBAY_TEAMS_DEVELOPER_MODE", "true", "PATCHBAY_TEAMS_HOST", "0.0.0.0")))
                .hasMessageContaining("teams.developer-mode needs teams.host to be 127.0.0.1");
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_TEAMS_DEVELOPER_MODE", "yes")))
                .hasMessageContaining("true or false");
    }

    @Test
    void entrasTokensAreOfTheOwnTenantAndItsCloud() throws Exception {
        TeamsSettings teams = load(Map.of(
                        "PATCHBAY_TEAMS_APP_ID", "1",
                        "PATCHBAY_TEAMS_APP_SECRET", "2",
                        "PATCHBAY_TEAMS_TENANT_ID", "contoso",
                        "PATCHBAY_TEAMS_CLOUD", "us_gov"))
                .teams();

        assertThat(teams.entraMetadata())
                .hasToString("https://login.microsoftonline.us/contoso/v2.0/.well-known/openid-configuration");
        assertThat(teams.entraIssuers())
                .containsExactlyInAnyOrder(
                        "https://sts.windows.net/contoso/", "https://login.microsoftonline.us/contoso/v2.0");
        assertThat(teams.entraCallers()).isEmpty();
    }

    @Test
    void aTokenTurnsDiscordOn() throws Exception {
        DiscordSettings discord = load(Map.of("PATCHBAY_DISCORD_BOT_TOKEN", "t", "PATCHBAY_DISCORD_CATCH_UP", "10m"))
                .discord();

        assertThat(discord.isOn()).isTrue();
        assertThat(discord.catchUp()).isEqualTo(Duration.ofMinutes(10));
        assertThat(discord.fileHosts()).containsExactly("cdn.discordapp.com", "media.discordapp.net");
    }

    @Test
    void theAddressOfDiscordEndsWithASlash() {
        assertThatThrownBy(() -> load(Map.of("PATCHBAY_DISCORD_API_URL", "https://discord.com/api/v10")))
                .hasMessage("discord.api-url must end with a slash.");
    }

    @Test
    void aSecretIsNeverPrinted() throws Exception {
        Settings settings =
                load(Map.of("PATCHBAY_SLACK_BOT_TOKEN", "xoxb-hush", "PATCHBAY_SLACK_SIGNING_SECRET", "hush-hush"));

        assertThat(settings.toString()).doesNotContain("hush").contains("***");
        assertThat(settings.slack().botToken().orElseThrow().reveal()).isEqualTo("xoxb-hush");
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("patchbay.yaml"), "http:\n  port: [1\n");

        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(file), Map.of(), List.of()))
                .hasMessageContaining(file + " is not YAML: line");
    }

    private static Settings load(Map<String, String> environment) throws SettingsException {
        return SettingsLoader.load(Optional.empty(), environment, List.of());
    }
}
