package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of what is sent to a platform, byte for byte; each was looked at as the platform shows it. */
public final class Golden {

    private Golden() {}

    /** Fails unless the JSON is what the file of that name holds; writes what was seen below {@code target/golden}. */
    public static void assertSame(String platform, String name, JsonNode json) throws IOException {
        String rendered = WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        Path seen =
                Files.createDirectories(Path.of("target", "golden", platform)).resolve(name + ".json");
        Files.writeString(seen, rendered);
        try (InputStream golden = Golden.class.getResourceAsStream("/golden/" + platform + "/" + name + ".json")) {
            assertThat(golden)
                    .as("a golden file; what was rendered is in " + seen)
                    .isNotNull();
            assertThat(rendered).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
