package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do in a chat, on each platform alike, with the whole process behind it. */
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEB")
@ExtendWith(DeskExtension.class)
abstract class Scenarios {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final AtomicInteger LAST = new AtomicInteger();

    @Parameter
    Platform name;

    SimulatedDesk desk;
    SimulatedPlatform chat;
    Member eva;
    Member guest;
    Spot channel;

    @BeforeEach
    void openAChannel(SimulatedDesk own) {
        desk = own;
        chat = desk.platform(name);
        int number = LAST.incrementAndGet();
        eva = desk.engineer(name, "Eva" + number);
        guest = chat.member("Gil" + number, true);
        channel = ownChannel("c" + number);
    }

    /** A channel that shows everything: on Discord, which does not tell who is in it, one an admin has vouched for. */
    Spot ownChannel(String called) {
        Spot spot = chat.channel(called);
        if (name == Platform.DISCORD) {
            desk.vouchFor(spot);
        }
        return spot;
    }

    @AfterEach
    void nothingBrokeTheRulesOfThePlatform() {
        chat.faults().clear();
        assertThat(chat.violations()).isEmpty();
    }

    static Upload csv(String name, String... lines) {
        return new Upload(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Upload costs() {
        return csv(
                "costs.csv",
                "Date,Service,Region,Cost",
                "2026-08-01,AmazonEC2,eu-west-1,10.10",
                "2026-08-02,AmazonS3,eu-west-1,0.20",
                "2026-09-01,AmazonEC2,us-east-1,20.05");
    }

    /** Mentions the bot in the channel of the test; the thread that opens. */
    Spot ask(String text) {
        return mention(channel, text).thread();
    }

    /** The same with files; in Teams, which hands bots files in direct conversations only, that is where. */
    Spot drop(String text, Upload... files) {
        return name == Platform.TEAMS
                ? chat.say(eva, chat.direct(eva), text, List.of(files)).thread()
                : chat.say(eva, channel, chat.mention() + " " + text, List.of(files))
                        .thread();
    }

    Said mention(Spot spot, String text) {
        return chat.say(eva, spot, chat.mention() + " " + text, List.of());
    }

    Said say(Spot spot, String text) {
        return chat.say(eva, spot, text, List.of());
    }

    List<Shown> answers(Spot thread) {
        return chat.thread(thread).stream().filter(Shown::byBot).toList();
    }

    /** The two platforms that the scenario is not on. */
    List<SimulatedPlatform> others() {
        return Stream.of(Platform.SLACK, Platform.TEAMS, Platform.DISCORD)
                .filter(platform -> platform != name)
                .map(desk::platform)
                .toList();
    }

    /** Everything the bot has said in the thread. */
    String read(Spot thread) {
        return answers(thread).stream().map(Shown::text).collect(Collectors.joining("\n"));
    }

    List<String> buttons(Spot thread) {
        return answers(thread).stream()
                .flatMap(answer -> answer.buttons().stream())
                .map(ShownButton::label)
                .toList();
    }

    boolean hasChart(Spot thread) {
        return answers(thread).stream()
                .anyMatch(answer -> !answer.charts().isEmpty()
                        || answer.files().stream().anyMatch(file -> file.name().endsWith(".png")));
    }

    void awaitText(Spot thread, String... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(thread)).contains(parts));
    }

    /** Waits for the text to stand there so often. */
    void awaitTimes(Spot thread, String part, int times) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(times(thread, part))
                .as("\"%s\" in\n%s", part, read(thread))
                .isEqualTo(times));
    }

    int times(Spot thread, String part) {
        return read(thread).split(Pattern.quote(part), -1).length - 1;
    }

    /** The dialog that opens before the engineer. */
    Dialog dialog() {
        await().atMost(PATIENCE).until(() -> chat.dialog(eva).isPresent());
        return chat.dialog(eva).orElseThrow();
    }

    /** What stands in the dialog, with one field filled in anew: the one whose name or label says so. */
    static Map<String, String> fill(Dialog dialog, String field, String value) {
        Map<String, String> values = new HashMap<>();
        for (DialogField each : dialog.fields()) {
            boolean meant = each.name().equals(field)
                    || each.label().toLowerCase(Locale.ROOT).contains(field);
            values.put(each.name(), meant ? value : each.value());
        }
        return values;
    }

    /** Waits until nothing more comes. */
    void awaitQuiet(Spot thread) {
        await().atMost(PATIENCE)
                .during(Duration.ofMillis(700))
                .until(() -> read(thread) + desk.waiting(), new Steady()::same);
    }

    /** Says whether something is as it was when it was looked at last. */
    private static final class Steady {
        private Object last;

        boolean same(Object now) {
            boolean same = now.equals(last);
            last = now;
            return same;
        }
    }
}
