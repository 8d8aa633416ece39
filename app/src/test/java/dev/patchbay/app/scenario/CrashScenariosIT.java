package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle: what was acknowledged is answered, and once. */
class CrashScenariosIT extends Scenarios {

    @Test
    void repliesThatWaitForAPlatformThatIsDownSurviveAKill() {
        chat.faults().set(Trouble.SERVER_ERROR, 1);
        Spot thread = ask("create a ticket for Acme: survives a kill");
        awaitTaken(1);

        desk.crash();
        chat.faults().clear();

        awaitTimes(thread, "survives a kill", 1);
    }

    @Test
    void aThreadGoesOnAfterAKill() {
        Spot thread = drop("sum of cost", costs());
        awaitText(thread, "30.35");

        desk.crash();
        say(thread, "and by region?");

        awaitText(thread, "us-east-1");
        assertThat(times(thread, "30.35")).isGreaterThanOrEqualTo(1);
    }

    private void awaitTaken(int messages) {
        await().atMost(PATIENCE).until(() -> desk.waiting() >= messages);
    }
}
