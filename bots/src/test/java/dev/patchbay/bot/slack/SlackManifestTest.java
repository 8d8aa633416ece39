package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SlackManifestTest {

    @Test
    void theManifestOfTheDocsIsTheOneTheProductPrints() throws IOException {
        assertThat(Files.readString(Path.of("../docs/slack-manifest.yaml")))
                .isEqualTo(SlackManifest.overHttp("https://patchbay.example.com"));
    }

    @Test
    void overHttpSlackIsToldWhereToSendEverything() {
        String manifest = SlackManifest.overHttp("https://desk.example.com:8443");

        assertThat(manifest.split("https://desk.example.com:8443/slack/events", -1))
                .hasSize(4);
        assertThat(manifest)
                .contains("    - https://desk.example.com:8443/slack/oauth_redirect\n")
                .contains("    - desk.example.com\n")
                .contains("socket_mode_enabled: false");
    }

    @Test
    void bySocketNoAddressIsNeeded() {
        assertThat(SlackManifest.bySocket("https://desk.example.com"))
                .doesNotContain("request_url", "/slack/events", "redirect_urls")
                .contains("socket_mode_enabled: true");
    }
}
