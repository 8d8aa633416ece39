package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the platform does, every message is answered once, in order. */
class FaultScenariosIT extends Scenarios {

    @Test
    void anEventThatComesTwiceIsAnsweredOnce() {
        chat.faults().set(Trouble.DUPLICATES, 1);

        Spot thread = ask("create a ticket for Acme: comes twice");
        awaitText(thread, "comes twice");
        awaitQuiet(thread);

        awaitTimes(thread, "comes twice", 1);
    }

    @Test
    void eventsOutOfOrderAreAllAnswered() {
        Spot thread = ask("hello");
        awaitText(thread, "Hello");
        chat.faults().hold();
        say(thread, "create a ticket for Acme: first of two");
        say(thread, "create a ticket for Acme: second of two");

        chat.faults().releaseReversed();

        awaitText(thread, "first of two", "second of two");
        awaitQuiet(thread);
        awaitTimes(thread, "first of two", 1);
    }

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"RATE_LIMITED, 4", "SERVER_ERROR, 2", "RESET, 2", "SLOW, 1"})
    void whatGoesWrongDelaysAnAnswerAndLosesNothing(Trouble trouble, int calls) {
        chat.faults().next(trouble, calls);

        Spot thread = ask("create a ticket for Acme: in trouble");

        awaitTimes(thread, "in trouble", 1);
    }

    @Test
    void anAnswerWhoseConfirmationIsLostIsNotPostedTwice() {
        chat.faults().next(Trouble.ANSWER_LOST, 1);

        Spot thread = ask("create a ticket for Acme: lost confirmation");
        awaitText(thread, "lost confirmation");
        awaitQuiet(thread);

        awaitTimes(thread, "lost confirmation", 1);
    }

    @Test
    void aDisconnectInTheMiddleOfAnAnswerLosesNothing() {
        Spot thread = ask("create a ticket for Acme: before the cut");
        chat.faults().disconnect();

        awaitTimes(thread, "before the cut", 1);
        say(thread, "create a ticket for Acme: past the cut");
        awaitTimes(thread, "past the cut", 1);
    }

    @Test
    void aFileIsReadThoughThePlatformStumbles() {
        chat.faults().set(Trouble.SERVER_ERROR, 0.2);

        Spot thread = drop("sum of cost", costs());

        awaitText(thread, "30.35");
    }

    @Test
    void manyThreadsAtOnceUnderMixedFaultsAreEachAnsweredOnce() {
        chat.faults().set(Trouble.RATE_LIMITED, 0.05);
        chat.faults().set(Trouble.DUPLICATES, 0.2);
        List<Spot> threads = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Spot own = ownChannel("m" + number + "-" + channel.channel().hashCode());
            threads.add(mention(own, "create a ticket for Acme: crowd " + number + ".")
                    .thread());
        }

        for (int number = 0; number < threads.size(); number++) {
            awaitTimes(threads.get(number), "crowd " + number + ".", 1);
        }
    }

    @Test
    void aPlatformThatIsDownDelaysItsOwnAnswersOnly() {
        chat.faults().set(Trouble.SERVER_ERROR, 1);
        Spot delayed = ask("create a ticket for Acme: delayed");

        for (SimulatedPlatform other : others()) {
            Member unhurt = desk.engineer(other.platform(), eva.name());
            Spot prompt =
                    other.say(unhurt, other.direct(unhurt), "hello", List.of()).thread();
            await().atMost(PATIENCE).until(() -> other.thread(prompt).stream()
                    .anyMatch(shown -> shown.byBot() && shown.text().contains("Hello")));
        }
        assertThat(read(delayed)).isEmpty();

        chat.faults().clear();
        awaitTimes(delayed, "delayed", 1);
    }
}
