package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in a thread of a platform, for scenarios with more than one of them. */
record Talk(SimulatedPlatform chat, Member member, Spot thread) {

    /** Mentions the bot in a channel; the thread that opens. */
    static Talk begin(SimulatedPlatform chat, Member member, Spot channel, String text) {
        return new Talk(
                chat,
                member,
                chat.say(member, channel, chat.mention() + " " + text, List.of())
                        .thread());
    }

    void say(String text) {
        chat.say(member, thread, text, List.of());
    }

    void press(String label) {
        chat.press(member, thread, label);
    }

    List<Shown> answers() {
        return chat.thread(thread).stream().filter(Shown::byBot).toList();
    }

    String read() {
        return answers().stream().map(Shown::text).collect(Collectors.joining("\n"));
    }

    /** The one post of the bot that says this, once it stands. */
    Shown post(String part) {
        awaitTimes(part, 1);
        return answers().stream()
                .filter(shown -> shown.text().contains(part))
                .findFirst()
                .orElseThrow();
    }

    void awaitText(String... parts) {
        await().atMost(Scenarios.PATIENCE)
                .untilAsserted(() -> assertThat(read()).contains(parts));
    }

    /** Waits for the text to stand there so often. */
    void awaitTimes(String part, int times) {
        await().atMost(Scenarios.PATIENCE)
                .untilAsserted(() -> assertThat(read().split(Pattern.quote(part), -1).length - 1)
                        .as("\"%s\" in\n%s", part, read())
                        .isEqualTo(times));
    }
}
