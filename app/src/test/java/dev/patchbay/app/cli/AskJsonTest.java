package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskJsonTest {

    private static final String[] KEYS = {
        "id", "question", "plan", "columns", "rows", "text", "chart", "confidence", "clarification"
    };

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(
                folder.resolve("costs.csv"), "Service,Cost\nEC2,0.1\nEC2,0.2\nS3,12345678901234.123456\nRDS,\n");
    }

    @Test
    void anAnswerIsOneObjectWithEveryKeyAndExactNumbers() {
        CommandRun run = ask("cost by service", "--file", file.toString(), "--json");

        JsonNode answer = read(run.out());
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(answer.fieldNames()).toIterable().containsExactly(KEYS);
        assertThat(run.out()).contains("[\"S3\",12345678901234.123456]", "[\"EC2\",0.3");
        assertThat(answer.at("/chart/type").asText()).isEqualTo("bar");
        assertThat(answer.at("/chart").fieldNames()).toIterable().containsExactly("type", "x", "y", "series", "title");
        assertThat(answer.at("/clarification").isNull()).isTrue();
    }

    @Test
    void whatIsNotAnsweredHasAClarificationAndNoRows() {
        CommandRun run = ask("how happy are they with us?", "--file", file.toString(), "--json");

        JsonNode answer = read(run.out());
        assertThat(run.status()).isEqualTo(1);
        assertThat(answer.fieldNames()).toIterable().containsExactly(KEYS);
        assertThat(answer.path("rows").isNull()).isTrue();
        assertThat(answer.at("/clarification/choices")).isNotEmpty();
    }

    @Test
    void aBatchIsAnsweredInOrderAndStopsAtNothing() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "Team,Cost\nweb,7\n");
        CommandRun run = batch(
                """
                {"id": "a", "question": "total cost", "file": "other.csv"}
                {"id": 2, "question": "total cost"}

                this is no JSON
                ["nor", "this"]
                {"id": {"part": 5}}
                {"id": "gone", "question": "total cost", "file": "gone.csv"}
                {"id": "odd", "question": "total cost", "file": "a\\u0000b"}
                {"id": "last", "question": "total cost", "file": "%s"}
                """
                        .formatted(other));

        List<JsonNode> answers = run.lines().stream().map(AskJsonTest::read).toList();
        assertThat(run.status()).isZero();
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.fieldNames()).toIterable().containsExactly(KEYS));
        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .containsExactly("\"a\"", "2", "null", "null", "{\"part\":5}", "\"gone\"", "\"odd\"", "\"last\"");
        assertThat(answers.getFirst().at("/rows/0/0").decimalValue()).isEqualByComparingTo("7");
        assertThat(answers.getLast().at("/rows/0/0").decimalValue()).isEqualByComparingTo("7");
        assertThat(answers.subList(2, 7)).allSatisfy(answer -> assertThat(
                        answer.at("/clarification/question").asText())
                .isNotEmpty()
                .isEqualTo(answer.path("text").asText()));
    }

    @Test
    void aByteThatIsNoTextSpoilsOnlyItsLine() throws IOException {
        Path questions = folder.resolve("questions.jsonl");
        String lines = "{\"id\": 1, \"question\": \"\u00ff\"}\n{\"id\": 2, \"question\": \"total cost\"}\n";
        Files.write(questions, lines.getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = ask("--questions", questions.toString(), "--file", file.toString());

        assertThat(run.lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"id\":2")
                .contains("\"confidence\":1");
    }

    @Test
    void aBatchThatIsNotThereIsNamed() {
        CommandRun run = ask("--questions", folder.resolve("gone.jsonl").toString(), "--file", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("gone.jsonl");
    }

    private CommandRun batch(String lines) throws IOException {
        Path questions = Files.writeString(folder.resolve("questions.jsonl"), lines);
        return ask("--questions", questions.toString(), "--file", file.toString());
    }

    private static CommandRun ask(String... arguments) {
        return CommandRun.of(new AskCommand(), arguments);
    }

    private static JsonNode read(String line) {
        return WireJson.read(line, JsonNode.class);
    }
}
