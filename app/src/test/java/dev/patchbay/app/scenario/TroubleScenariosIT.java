package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Storms of refusals, a token that is refused, and events that overtake each other. */
class TroubleScenariosIT extends Scenarios {

    @Test
    void aStormOfRefusalsIsSatOutInEveryThreadAndInOrder() {
        List<Spot> threads = Stream.of("north", "south", "west")
                .map(side -> mention(ownChannel(side + channel.channel().hashCode()), "hello")
                        .thread())
                .toList();
        threads.forEach(thread -> awaitText(thread, "Hello"));
        chat.faults().set(Trouble.RATE_LIMITED, 1);
        for (Spot thread : threads) {
            say(thread, "create a ticket for Acme: storm one.");
            say(thread, "create a ticket for Acme: storm two.");
        }
        await().atMost(PATIENCE).until(() -> desk.waiting() >= threads.size());

        chat.faults().clear();

        for (Spot thread : threads) {
            awaitTimes(thread, "storm two.", 1);
            awaitTimes(thread, "storm one.", 1);
            assertThat(read(thread)).containsSubsequence("storm one.", "storm two.");
        }
    }

    /** In Slack a token that was revoked says that the app was removed: what waited then is not posted (docs/slack.md). */
    @Test
    void aRevokedTokenSilencesOnePlatformUntilItIsGoodAgain() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        chat.faults().revokeToken(true);
        say(thread, "create a ticket for Acme: said meanwhile");
        for (SimulatedPlatform other : others()) {
            Talk unhurt = Talk.begin(
                    other, other.member(eva.name(), false), other.channel("unhurt-" + thread.thread()), "hello");
            unhurt.awaitText("Hello");
        }
        await().atMost(PATIENCE).until(() -> name == Platform.SLACK ? desk.waiting() == 0 : desk.waiting() > 0);
        assertThat(read(thread)).doesNotContain("said meanwhile");

        chat.faults().revokeToken(false);
        desk.letTimePass();
        say(thread, "create a ticket for Acme: said afterwards");

        awaitTimes(thread, "said afterwards", 1);
        awaitTimes(thread, "said meanwhile", name == Platform.SLACK ? 0 : 1);
    }

    @Test
    void anEditThatOvertakesItsQuestionIsWhatIsAnswered() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        chat.faults().hold();
        Said said = say(thread, "create a ticket for Acme: words that were changed");
        chat.edit(said, "create a ticket for Acme: words that stand");

        chat.faults().releaseReversed();

        awaitTimes(thread, "words that stand", 1);
        awaitQuiet(thread);
        assertThat(read(thread)).doesNotContain("words that were changed");
    }

    @Test
    void aQuestionThatWasDeletedBeforeItArrivesIsNotAnswered() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        chat.faults().hold();
        Said said = say(thread, "create a ticket for Acme: taken back at once");
        chat.delete(said);

        chat.faults().releaseReversed();
        say(thread, "create a ticket for Acme: meant to stand");

        awaitTimes(thread, "meant to stand", 1);
        awaitQuiet(thread);
        assertThat(read(thread)).doesNotContain("taken back at once");
    }

    @Test
    void aButtonThatIsPressedTwiceIsObeyedOnce() {
        Spot thread = ask("create a ticket for Acme: pressed twice");
        await().atMost(PATIENCE).until(() -> buttons(thread).contains("Resolve"));
        chat.faults().set(Trouble.DUPLICATES, 1);

        chat.press(eva, thread, "Resolve");
        awaitText(thread, "resolved by");
        awaitQuiet(thread);

        awaitTimes(thread, "resolved by", 1);
    }
}
