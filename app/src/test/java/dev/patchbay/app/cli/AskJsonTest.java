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
        "id", "question", "plan", "columns", "rows", "text", "chart", "confidence", "clarification", "warnings"
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
    void numbersAreWrittenPlainlyWithEveryDigit() throws IOException {
        Path exact = Files.writeString(
                folder.resolve("exact.csv"),
                "Service,Cost\nEC2,14.97651418586\nS3,12345678901234567890.12345\nRDS,0.0000003702\nSQS,1e3\n");

        CommandRun run = ask("cost by service", "--file", exact.toString(), "--json");

        assertThat(run.out())
                .contains("[\"EC2\",14.97651418586]")
                .contains("[\"S3\",12345678901234567890.12345]")
                .contains("[\"RDS\",0.0000003702]")
                .contains("[\"SQS\",1000]")
                .contains("{\"x\":\"RDS\",\"y\":0.0000003702}");
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
                {"id": "two", "question": "total cost"} {"question": "cost by service"}
                {"id": "list", "question": ["total cost"]}
                {"id": "number", "question": "total cost", "file": 7}
                {"id": 1e999999999, "question": "total cost"}
                {"id": 1.10000000000000000001, "question": "total cost", "file": "gone.csv"}
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
                .containsExactly(
                        "\"a\"",
                        "2",
                        "null",
                        "null",
                        "{\"part\":5}",
                        "\"gone\"",
                        "\"odd\"",
                        "null",
                        "\"list\"",
                        "\"number\"",
                        "null",
                        "1.1",
                        "\"last\"");
        assertThat(run.out()).contains("\"id\":1.10000000000000000001,");
        assertThat(answers.getFirst().at("/rows/0/0").decimalValue()).isEqualByComparingTo("7");
        assertThat(answers.getLast().at("/rows/0/0").decimalValue()).isEqualByComparingTo("7");
        assertThat(answers.subList(2, 12)).allSatisfy(answer -> assertThat(
                        answer.at("/clarification/question").asText())
                .isNotEmpty()
                .isEqualTo(answer.path("text").asText()));
    }

    @Test
    void warningsComeWithEveryAnswerAboutTheirFile() throws IOException {
        Files.writeString(folder.resolve("mixed.csv"), "Service,Cost,Currency\nEC2,1,USD\nS3,2,EUR\nRDS\n");

        CommandRun run = batch(
                """
                {"id": 1, "question": "total cost", "file": "mixed.csv"}
                {"id": 2, "question": "how happy are they?", "file": "mixed.csv"}
                {"id": 3, "question": "total cost", "file": "gone.csv"}
                {"id": 4, "question": "cost by currency", "file": "mixed.csv"}
                """);

        List<JsonNode> answers = run.lines().stream().map(AskJsonTest::read).toList();
        assertThat(answers.get(0).path("warnings").toString()).contains("2 currencies", "1 row repaired", "(line 4)");
        assertThat(answers.get(1).path("warnings")).isEqualTo(answers.get(0).path("warnings"));
        assertThat(answers.get(2).path("warnings")).isEmpty();
        assertThat(answers.get(0).path("text").asText()).contains("2 currencies");
        assertThat(answers.get(3).path("text").asText()).isNotEmpty().doesNotContain("2 currencies");
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
