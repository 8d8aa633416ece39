package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.discord.DiscordSimulator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything far too big or meant to do harm: it is answered within the limits of the platform, and nobody is called. */
class OversizeScenariosIT extends Scenarios {

    private static final String CALLS =
            "<!channel> <!everyone> <@U123> @everyone @here <at>all</at> <at id=\"0\">x</at>";

    @Test
    void aCellOfAHundredThousandLettersIsCut() {
        Spot thread =
                drop("cost by service", csv("huge.csv", "Service,Cost", "x".repeat(100_000) + ",10.50", "B,1.25"));

        awaitText(thread, "10.50", "1.25");
    }

    @Test
    void aTableOfFiveHundredColumnsIsSummarised() {
        Spot thread = drop("", csv("columns.csv", columns("Cost"), columns("1")));

        awaitText(thread, "columns.csv", "1 row");
    }

    @Test
    void manyFilesAtOnceAreAllRead() {
        Upload[] files = IntStream.range(0, 9)
                .mapToObj(number -> csv("file-" + number + ".csv", "Day,Cost", "2026-09-01,1." + number))
                .toArray(Upload[]::new);

        Spot thread = drop("", files);

        awaitText(thread, "file-0.csv", "file-8.csv");
    }

    @Test
    void aFileWithAnEndlessNameIsRead() {
        Spot thread = drop("sum of cost", csv("n".repeat(240) + ".csv", "Day,Cost", "2026-09-01,7.25"));

        awaitText(thread, "7.25");
    }

    /** Discord takes two thousand letters of a person. */
    @Test
    void aTicketWithAnEndlessTitleIsOpenedOrRefusedWithAWord() {
        int letters = name == Platform.DISCORD ? 1_900 : 10_000;

        Spot thread = ask("create a ticket for Acme: " + "long ".repeat(letters / 5));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(read(thread)).containsAnyOf("TKT-", "A title has 1 to 200 characters"));
    }

    @Test
    void whatIsMeantToCallPeopleCallsNobodyWhereverItStands() {
        Spot thread = ask("create a ticket for Acme: " + CALLS);
        awaitText(thread, "TKT-");
        say(thread, "note on it: " + CALLS);
        awaitTimes(thread, "Noted", 1);
        Spot data =
                drop("cost by service", csv("calls.csv", "Service,Cost", "\"" + CALLS.replace("\"", "'") + "\",4.25"));
        awaitText(data, "4.25");

        assertThat(answers(thread)).extracting(Shown::raw).allSatisfy(this::callsNobody);
        assertThat(answers(data)).extracting(Shown::raw).allSatisfy(this::callsNobody);
    }

    /** What would call people on each platform; of Discord's posts the simulated Discord itself notes whom they call. */
    private void callsNobody(String raw) {
        switch (name) {
            case SLACK -> assertThat(raw).doesNotContain("<!channel>", "<!everyone>", "<@U123>");
            case TEAMS -> assertThat(raw).doesNotContain("\"type\":\"mention\"");
            default -> assertThat(((DiscordSimulator) chat).pings()).isEmpty();
        }
    }

    private static String columns(String name) {
        return IntStream.range(0, 500).mapToObj(column -> name + column).collect(Collectors.joining(","));
    }
}
