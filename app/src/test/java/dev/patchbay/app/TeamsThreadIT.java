package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer does in Teams, with the whole process behind it. */
class TeamsThreadIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TICKET = Pattern.compile("TKT-\\d+");
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

    private static TeamsSimulator teams;
    private static PatchbayProcess patchbay;

    @BeforeAll
    static void start() {
        teams = TeamsSimulator.open(Clock.systemUTC());
        run();
    }

    @AfterAll
    static void stop() {
        patchbay.close();
        teams.close();
    }

    @Test
    void aFileAndAQuestionAreAnsweredWithATableAndAChartOfTeamsOwn() {
        Member eva = teams.member("Eva", false);
        Spot direct = teams.direct(eva);

        teams.say(eva, direct, "top services by cost", List.of(new Upload("costs.csv", COSTS)));

        await().atMost(PATIENCE).until(() -> !charts(direct).isEmpty());
        assertThat(text(direct)).contains("3 rows", "AmazonEC2", "30.15", "AmazonS3");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void aFollowUpInAChannelNeedsNoMention() {
        Member eva = teams.member("Eva", false);
        Said said = teams.say(eva, teams.channel("general"), teams.mention() + " what can you do?", List.of());
        await().atMost(PATIENCE).until(() -> posts(said.thread()).size() == 1);

        teams.say(eva, said.thread(), "list tickets", List.of());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(posts(said.thread())).hasSize(2).last().satisfies(last -> assertThat(
                                        last.buttons())
                                .extracting(ShownButton::label)
                                .contains("👍")));
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void aTicketsCardIsForWhoeverSeesItWhatItIsByThen() {
        Member eva = teams.member("Eva", false);
        Member max = teams.member("Max", false);
        Said said = teams.say(
                eva, teams.channel("desk"), teams.mention() + " create a ticket for Acme: VPN drops, high", List.of());
        awaitTicket(said);
        Matcher number = TICKET.matcher(text(said.thread()));
        assertThat(number.find()).isTrue();
        teams.say(max, teams.direct(max), "take " + number.group(), List.of());
        await().atMost(PATIENCE).until(() -> text(teams.direct(max)).contains("assigned to Max"));

        teams.look(eva, said.thread());

        Shown seen = teams.thread(said.thread(), eva).getLast();
        assertThat(seen.text()).contains("assigned to Max");
        assertThat(labels(seen)).contains("Resolve").doesNotContain("Take");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whatATicketsReaderSeesThereTheyCanPress() {
        Member eva = teams.member("Eva", false);
        Said said = teams.say(
                eva, teams.channel("desk2"), teams.mention() + " create a ticket for Acme: mail is slow", List.of());
        awaitTicket(said);
        teams.press(eva, said.thread(), "Resolve");
        await().atMost(PATIENCE).until(() -> text(said.thread()).contains("Resolved"));
        Shown first = posts(said.thread()).getFirst();

        teams.refresh(eva, first);
        Shown seen = teams.thread(said.thread(), eva).stream()
                .filter(shown -> shown.id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(labels(seen)).contains("Reopen", "Close").doesNotContain("Resolve");
        teams.press(eva, said.thread(), "Close");

        await().atMost(PATIENCE).until(() -> text(said.thread()).contains("Closed"));
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void whatWasTakenBeforeAKillIsAnsweredAfterIt() {
        Member eva = teams.member("Eva", false);
        teams.faults().set(Trouble.SERVER_ERROR, 1);
        Said said = teams.say(eva, teams.channel("outage"), teams.mention() + " what can you do?", List.of());
        await().atMost(PATIENCE).until(() -> teams.backstage().sender().pending() == 0);

        patchbay.kill();
        teams.faults().clear();
        run();

        await().atMost(PATIENCE).until(() -> posts(said.thread()).size() == 1);
    }

    private static void run() {
        patchbay = PatchbayProcess.start(data, teams.settings());
        patchbay.awaitReady();
    }

    private static List<String> charts(Spot spot) {
        return posts(spot).stream().flatMap(shown -> shown.charts().stream()).toList();
    }

    private static void awaitTicket(Said said) {
        await().atMost(PATIENCE).until(() -> TICKET.matcher(text(said.thread())).find());
    }

    private static List<String> labels(Shown shown) {
        return shown.buttons().stream().map(ShownButton::label).toList();
    }

    private static String text(Spot spot) {
        return posts(spot).stream().map(Shown::text).collect(Collectors.joining("\n"));
    }

    private static List<Shown> posts(Spot spot) {
        return teams.thread(spot).stream().filter(Shown::byBot).toList();
    }
}
