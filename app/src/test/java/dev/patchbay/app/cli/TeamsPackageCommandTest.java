package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsPackageCommandTest {

    private static final String APP = "0a0a0a0a-0000-4000-8000-00000000b07a";

    @TempDir
    private Path folder;

    @Test
    void thePackageHoldsTheManifestAndTwoIconsOfTheRightSize() throws IOException {
        Path file = folder.resolve("teams.zip");

        CommandRun run = run("--app-id", APP, "--url", "https://desk.example.com", file.toString());

        assertThat(run.status()).isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = WireJson.mapper().readTree(read(zip, "manifest.json"));
            assertThat(manifest.path("id").asText()).isEqualTo(APP);
            assertThat(manifest.at("/bots/0/scopes")).hasSize(3);
            assertThat(manifest.at("/bots/0/supportsFiles").asBoolean()).isTrue();
            assertThat(manifest.at("/composeExtensions/0/commands/0/id").asText())
                    .isEqualTo("createTicket");
            assertThat(manifest.at("/authorization/permissions/resourceSpecific/0/name")
                            .asText())
                    .isEqualTo("ChannelMessage.Read.Group");
            assertThat(manifest.path("description").path("short").asText()).hasSizeLessThanOrEqualTo(80);
            assertThat(icon(zip, "color.png").getWidth()).isEqualTo(192);
            assertThat(icon(zip, "outline.png").getWidth()).isEqualTo(32);
            assertThat(icon(zip, "outline.png").getRGB(0, 0) >>> 24).isZero();
        }
    }

    /** The limits of the manifest's schema, and what Teams' store asks of icons. */
    @Test
    void namesAreShortEnoughAndTheOutlineIsWhiteOnNothing() throws IOException {
        Path file = folder.resolve("teams.zip");

        run("--app-id", APP, "--url", "https://desk.example.com", file.toString());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = WireJson.mapper().readTree(read(zip, "manifest.json"));
            assertThat(zip.size()).isEqualTo(3);
            assertThat(manifest.at("/name/short").asText()).isNotBlank().hasSizeLessThanOrEqualTo(30);
            assertThat(manifest.at("/name/full").asText()).hasSizeLessThanOrEqualTo(100);
            assertThat(manifest.at("/description/full").asText()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
            assertThat(manifest.at("/composeExtensions/0/commands/0/title").asText())
                    .hasSizeLessThanOrEqualTo(32);
            assertThat(manifest.path("accentColor").asText()).matches("#[0-9A-Fa-f]{6}");
            assertThat(manifest.path("version").asText()).isEqualTo("1.0.0");
            BufferedImage outline = icon(zip, "outline.png");
            assertThat(icon(zip, "color.png").getHeight()).isEqualTo(192);
            assertThat(outline.getHeight()).isEqualTo(32);
            assertThat(IntStream.of(outline.getRGB(0, 0, 32, 32, null, 0, 32)))
                    .allMatch(pixel -> pixel >>> 24 == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF);
        }
    }

    @Test
    void anAddressThatIsNoHttpsIsRefused() {
        assertThat(run("--app-id", APP, "--url", "http://desk.example.com", "x.zip")
                        .status())
                .isNotZero();
        assertThat(run("--url", "https://desk.example.com", "x.zip").err()).contains("--app-id");
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(new TeamsPackageCommand(), arguments);
    }

    private static BufferedImage icon(ZipFile zip, String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(read(zip, name)));
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
}
