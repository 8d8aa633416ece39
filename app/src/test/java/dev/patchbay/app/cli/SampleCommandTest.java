package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleIsTheSameEveryTime() throws IOException {
        Path once = sample("once.csv");
        Path again = sample("again.csv");

        assertThat(again).hasSameBinaryContentAs(once);
        assertThat(Files.readAllLines(once)).hasSize(2_044);
    }

    @Test
    void oneClientsCostRisesInSeptember() {
        Path file = sample("sample.csv");

        CommandRun asked =
                CommandRun.of(new AskCommand(), "cost per month for Acme", "--file", file.toString(), "--json");
        JsonNode rows = WireJson.read(asked.out(), JsonNode.class).path("rows");

        double august = rows.at("/1/1").asDouble();
        double september = rows.at("/2/1").asDouble();
        assertThat(september).isGreaterThan(1.4 * august);
    }

    @Test
    void aFileThatIsThereIsKeptUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");

        assertThat(CommandRun.of(new SampleCommand(), file.toString()).status()).isNotZero();
        assertThat(file).hasContent("mine");
        assertThat(CommandRun.of(new SampleCommand(), file.toString(), "--force")
                        .status())
                .isZero();
    }

    private Path sample(String name) {
        Path file = folder.resolve(name);
        assertThat(CommandRun.of(new SampleCommand(), file.toString()).status()).isZero();
        return file;
    }
}
