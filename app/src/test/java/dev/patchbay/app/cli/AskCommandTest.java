package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    private static final String COSTS =
            """
            Date,Service,Region,Cost
            2026-08-01,AmazonEC2,eu-west-1,10.10
            2026-08-02,AmazonS3,eu-west-1,0.20
            2026-09-01,AmazonEC2,us-east-1,20.05
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("costs.csv"), COSTS);
    }

    @Test
    void theAnswerItsTableAndItsPlanArePrinted() {
        CommandRun run = ask("cost by service", "--file", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .contains("service     cost", "AmazonEC2  30.15", "AmazonS3    0.20")
                .last()
                .asString()
                .startsWith("3 of 3 rows");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theChartIsWritten() throws IOException {
        Path chart = folder.resolve("chart.png");

        CommandRun run = ask("cost by service", "--file", file.toString(), "--chart", chart.toString());

        assertThat(run.status()).isZero();
        assertThat(ImageIO.read(chart.toFile()).getWidth()).isEqualTo(1600);
    }

    @Test
    void anAnswerWithoutAChartSaysSo() {
        Path chart = folder.resolve("chart.png");

        CommandRun run = ask("total cost", "--file", file.toString(), "--chart", chart.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("no chart");
        assertThat(chart).doesNotExist();
    }

    @Test
    void whatCannotBeAnsweredEndsWithOneAndSaysWhatToAsk() {
        CommandRun run = ask("how happy are they with us?", "--file", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("costs.csv").contains("This file can answer:");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        CommandRun run = ask("total cost", "--file", folder.resolve("gone.csv").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("gone.csv").contains("Check the path.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCommandThatMakesNoSenseEndsWithTwo() {
        assertThat(ask().status()).isEqualTo(2);
        assertThat(ask("total cost").status()).isEqualTo(2);
        assertThat(ask("total cost", "--file", "a.csv", "--questions", "b.jsonl")
                        .status())
                .isEqualTo(2);
        assertThat(ask("total cost", "--fiel", "a.csv").status()).isEqualTo(2);
    }

    private static CommandRun ask(String... arguments) {
        return CommandRun.of(new AskCommand(), arguments);
    }
}
