package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("no chart", chart.toString()).hasLineCount(1);
        assertThat(chart).doesNotExist();
    }

    @Test
    void aChartThatCannotBeWrittenLeavesTheAnswerAndSaysWhy() {
        Path nowhere = folder.resolve("gone").resolve("chart.png");

        CommandRun run = ask("cost by service", "--file", file.toString(), "--json", "--chart", nowhere.toString());
        CommandRun onFolder = ask("cost by service", "--file", file.toString(), "--chart", folder.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).endsWith("there is no folder " + folder.resolve("gone") + ".\n");
        assertThat(onFolder.status()).isEqualTo(3);
        assertThat(onFolder.err()).contains("it is a folder");
    }

    @Test
    void aQuestionNeedsNoQuotes() {
        CommandRun run = ask("cost", "by", "service", "--file", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("AmazonEC2  30.15");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNoFileToBeAsked() {
        assertThat(ask("total cost", "--file", "/dev/null").err()).contains("is a device or a pipe");
    }

    @Test
    void anAnswerThatCouldNotBePrintedIsNoSuccess() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new FullDisk());

        int status = new CommandLine(new AskCommand())
                .setOut(full)
                .setErr(new PrintWriter(err))
                .execute("total cost", "--file", file.toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("could not be printed");
    }

    /** Takes nothing. */
    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
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
    void aFolderIsCalledAFolder() {
        CommandRun run = ask("total cost", "--file", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("patchbay: " + folder + " is a folder. Name a CSV or TSV file.\n");
    }

    @Test
    void whatIsNoTableIsRefusedWithOneAdviceForACommandLine() throws IOException {
        Path picture = Files.write(folder.resolve("chart.png"), new byte[10_000]);
        Path workbook = Files.writeString(folder.resolve("costs.xlsx"), "PK\u0003\u0004rest");
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        assertThat(ask("total cost", "--file", picture.toString()).err())
                .isEqualTo("patchbay: chart.png is not a text file. Name a CSV or TSV file.\n");
        assertThat(ask("total cost", "--file", workbook.toString()).err()).doesNotContainIgnoringCase("drop");
        assertThat(ask("total cost", "--file", empty.toString()).err())
                .isEqualTo("patchbay: empty.csv is empty. Export it again as CSV in UTF-8.\n");
    }

    @Test
    void whatWasRepairedIsSaidBehindTheAnswer() throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "Service,Cost\nEC2,1\nS3\n");

        assertThat(ask("cost by service", "--file", ragged.toString()).lines())
                .containsSubsequence(
                        "About this file:",
                        "  1 row has no cost.",
                        "  1 row repaired.",
                        "  1 row has fewer fields than columns; the missing ones count as empty (line 3).");
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
