package dev.patchbay.web.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.config.TeamsCloud;
import dev.patchbay.config.TeamsSettings;
import dev.patchbay.model.chat.Platform;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallOptionsTest {

    private static final Optional<String> ADDRESS = Optional.of("https://bot.example.com");

    @Test
    void slackIsOfferedWithTheAppsIdAndAnAddressOnly() {
        assertThat(InstallOptions.of(slack(Optional.of("1.2"), ADDRESS), teams(Optional.empty()))
                        .slack())
                .contains("https://bot.example.com/slack/install");
        assertThat(InstallOptions.of(slack(Optional.empty(), ADDRESS), teams(Optional.empty()))
                        .slack())
                .isEmpty();
        assertThat(InstallOptions.of(slack(Optional.of("1.2"), Optional.empty()), teams(Optional.empty()))
                        .slack())
                .isEmpty();
    }

    @Test
    void whatIsOffIsNotOffered() {
        InstallOptions off = InstallOptions.of(slack(Optional.empty(), ADDRESS), teams(Optional.empty()));
        InstallOptions teams = InstallOptions.of(slack(Optional.empty(), ADDRESS), teams(Optional.of("app")));

        assertThat(Arrays.stream(Platform.values()).filter(off::offers)).isEmpty();
        assertThat(Arrays.stream(Platform.values()).filter(teams::offers)).containsExactly(Platform.TEAMS);
    }

    private static SlackSettings slack(Optional<String> clientId, Optional<String> publicUrl) {
        return new SlackSettings(
                Optional.of(new Secret("xoxb-1")),
                Optional.of(new Secret("signing")),
                Optional.empty(),
                clientId,
                clientId.map(Secret::new),
                publicUrl,
                "127.0.0.1",
                new Port(0),
                URI.create("https://slack.com/api/"),
                List.of());
    }

    private static TeamsSettings teams(Optional<String> appId) {
        return new TeamsSettings(
                appId,
                appId.map(Secret::new),
                appId,
                Optional.empty(),
                TeamsCloud.PUBLIC,
                "127.0.0.1",
                new Port(0),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
