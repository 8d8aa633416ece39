package dev.patchbay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
        assertThat(settings.slack().fileHosts()).containsExactly("files.slack.com", "slack-files.com");
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
                .hasMessage("slack needs both slack.bot-token and slack.signing-secret, or neither.");
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
