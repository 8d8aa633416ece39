package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files and questions: the answer, its table and its chart come back into the thread. */
class DataScenariosIT extends Scenarios {

    @Test
    void aFileAndAQuestionAreAnsweredWithTableAndChart() {
        Spot thread = drop("top services by cost", costs());

        awaitText(thread, "3 rows", "AmazonEC2", "30.15", "AmazonS3");
        await().atMost(PATIENCE).until(() -> hasChart(thread));
    }

    @Test
    void aFileWithoutWordsIsSummarisedAndQuestionsAreSuggested() {
        Spot thread = drop("", costs());

        awaitText(thread, "costs.csv", "3 rows", "30.35");
        assertThat(buttons(thread)).isNotEmpty();
    }

    @Test
    void aSuggestedQuestionIsAnsweredWhenItsButtonIsPressed() {
        Spot thread = drop("", costs());
        await().atMost(PATIENCE).until(() -> !buttons(thread).isEmpty());
        int before = answers(thread).size();

        chat.press(eva, thread, buttons(thread).getFirst());

        await().atMost(PATIENCE).until(() -> answers(thread).size() > before);
        assertThat(read(thread)).doesNotContain("I do not");
    }

    @Test
    void aFileInADirectMessageIsAskedThere() {
        Spot thread =
                chat.say(eva, chat.direct(eva), "sum of cost", List.of(costs())).thread();

        awaitText(thread, "30.35");
    }

    @Test
    void aFollowUpRefersToTheQuestionBefore() {
        Spot thread = drop("cost by service", costs());
        awaitText(thread, "AmazonS3");

        say(thread, "and by region?");

        awaitText(thread, "us-east-1", "20.05");
    }

    @Test
    void aFollowUpNarrowsToOneValue() {
        Spot thread = drop("cost per day", costs());
        awaitText(thread, "20.05");

        say(thread, "only AmazonS3");

        await().atMost(PATIENCE).until(() -> times(thread, "AmazonS3") > 0);
    }

    @Test
    void theSameAnswerCanBeDrawnAnotherWay() {
        Spot thread = drop("cost per day", costs());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(hasChart(thread))
                .as(answers(thread).toString())
                .isTrue());
        int before = answers(thread).size();

        say(thread, "as a bar chart");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(answers(thread)).as(read(thread)).hasSizeGreaterThan(before));
    }

    @Test
    void twoFilesInOneMessageAreBothRead() {
        Spot thread = drop(
                "",
                csv("north.csv", "Day,Cost", "2026-09-01,1.25"),
                csv("south.csv", "Day,Cost", "2026-09-01,7.75", "2026-09-02,1.00"));

        awaitText(thread, "north.csv", "south.csv");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithAWord() {
        Spot thread = drop("", new Upload("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1}));

        awaitText(thread, "photo.png", "CSV");
    }

    @Test
    void anEmptyFileIsRefusedWithAWord() {
        Spot thread = drop("", new Upload("empty.csv", new byte[0]));

        await().atMost(PATIENCE).until(() -> !answers(thread).isEmpty());
        assertThat(read(thread)).contains("empty");
    }

    @Test
    void aBrokenRowIsCountedAndSaid() {
        Spot thread =
                drop("", csv("ragged.csv", "Day,Service,Cost", "2026-09-01,A,1.00", "2026-09-02,B,2.00,3,4", "x"));

        await().atMost(PATIENCE).until(() -> read(thread).contains("row"));
    }

    @Test
    void aQuestionWithoutAFileAsksForOne() {
        Spot thread = ask("top 5 services by cost");

        awaitText(thread, "CSV");
    }

    @Test
    void anUnclearQuestionComesBackWithChoices() {
        Spot thread = drop(
                "show revenue by region",
                csv("revenue.csv", "Region,net_revenue,gross_revenue", "north,10.00,12.00", "south,20.00,24.00"));

        await().atMost(PATIENCE).until(() -> buttons(thread).stream().anyMatch(label -> label.contains("net")));
        String choice = buttons(thread).stream()
                .filter(label -> label.contains("net"))
                .findFirst()
                .orElseThrow();
        chat.press(eva, thread, choice);

        awaitText(thread, "30");
    }

    @Test
    void aLongTableIsCutAndTheCutIsSaid() {
        String rows = IntStream.range(0, 400)
                .mapToObj(row -> "host-%03d,%d.50".formatted(row, row))
                .collect(Collectors.joining("\n"));
        Upload file = new Upload("hosts.csv", ("Host,Cost\n" + rows).getBytes(StandardCharsets.UTF_8));

        Spot thread = drop("cost by host", file);

        awaitText(thread, "host-399");
        assertThat(read(thread)).contains("more");
    }

    @Test
    void aWideTableStaysWithinTheLimitsOfThePlatform() {
        String header =
                IntStream.range(0, 60).mapToObj(column -> "Cost" + column).collect(Collectors.joining(","));
        String row = IntStream.range(0, 60).mapToObj(column -> column + ".25").collect(Collectors.joining(","));

        Spot thread = drop("", csv("wide.csv", "Service," + header, "A," + row, "B," + row));

        awaitText(thread, "wide.csv", "2 rows");
    }
}
