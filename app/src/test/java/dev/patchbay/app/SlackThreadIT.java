package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer does in Slack, with the whole process behind it. */
class SlackThreadIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] COSTS =
            """
            Date,Service,Region,Cost
            2026-08-01,AmazonEC2,eu-west-1,10.10
            2026-08-02,AmazonS3,eu-west-1,0.20
            2026-09-01,AmazonEC2,us-east-1,20.05
            """
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path data;

    private static StandInSlack slack;
    private static SlackProcess patchbay;

    @BeforeAll
    static void start() {
        slack = StandInSlack.open(Clock.systemUTC());
        slack.addUser("U1", "Eva");
        patchbay = new SlackProcess(data, slack);
        patchbay.start();
    }

    @AfterAll
    static void stop() {
        patchbay.close();
        slack.close();
    }

    @Test
    void aFileAndAQuestionAreAnsweredInTheThreadWithTableAndChart() {
        slack.addChannel("C1");
        String thread = slack.drop("C1", "U1", StandInSlack.MENTION + " top services by cost", "", "costs.csv", COSTS);

        await().atMost(PATIENCE).until(() -> hasChart("C1", thread));

        assertThat(dump("C1", thread)).contains("3 rows", "AmazonEC2", "30.15", "AmazonS3", "sum of cost");
    }

    @Test
    void aFollowUpNeedsNoMentionAndASuggestionIsAskedByItsButton() {
        slack.addChannel("C2");
        String thread = slack.drop("C2", "U1", StandInSlack.MENTION + " cost by service", "", "costs.csv", COSTS);
        await().atMost(PATIENCE).until(() -> hasChart("C2", thread));

        slack.write("C2", "U1", "and by region?", thread);
        await().atMost(PATIENCE).until(() -> dump("C2", thread).contains("us-east-1"));
        int before = posts("C2", thread).size();
        slack.press("C2", thread, "U1", buttonOf(posts("C2", thread)));

        await().atMost(PATIENCE).until(() -> posts("C2", thread).size() > before);
    }

    @Test
    void aThreadItIsNotPartOfIsLeftAlone() {
        slack.addChannel("C3");
        String overheard = slack.write("C3", "U1", "who broke the build?", "");
        slack.write("C3", "U1", "not me", overheard);
        String asked = slack.write("C3", "U1", StandInSlack.MENTION + " what can you do?", "");

        await().atMost(PATIENCE).until(() -> posts("C3", asked).size() == 1);
        assertThat(posts("C3", overheard)).isEmpty();
    }

    @Test
    void aDirectMessageIsAnsweredThoughSlackStumbles() {
        slack.addChannel("D1");
        slack.faults().next("chat.postMessage", new Fault.Status(500, 0), new Fault.Status(429, 1));

        String thread = slack.write("D1", "U1", "create a ticket for Acme: VPN down, high", "");

        await().atMost(PATIENCE).until(() -> posts("D1", thread).size() == 1);
        assertThat(dump("D1", thread)).contains("VPN down", "Acme", "High");
    }

    private static boolean hasChart(String channel, String thread) {
        return posts(channel, thread).stream()
                .anyMatch(posted -> posted.fileName().endsWith(".png")
                        || posted.blocks().toString().contains("\"data_visualization\""));
    }

    private static String dump(String channel, String thread) {
        return slack.dump(channel, thread);
    }

    private static List<Posted> posts(String channel, String thread) {
        return slack.thread(channel, thread).stream().filter(Posted::isByBot).toList();
    }

    /** The label of any button that stands in the thread. */
    private static String buttonOf(List<Posted> posts) {
        return posts.reversed().stream()
                .flatMap(posted -> posted.blocks().findValues("elements").stream())
                .flatMap(elements -> elements.findParents("action_id").stream())
                .map(button -> button.path("text").path("text").asText())
                .findFirst()
                .orElseThrow();
    }
}
