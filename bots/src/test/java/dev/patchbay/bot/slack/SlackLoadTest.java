package dev.patchbay.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.simulator.slack.EventLoad;
import dev.patchbay.simulator.slack.EventLoad.Outcome;
import dev.patchbay.simulator.slack.SignedRequest;
import dev.patchbay.simulator.slack.StandInSlack;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackLoadTest {

    private static final int WARM_UP = 50;
    private static final int PER_SECOND = Integer.getInteger("patchbay.load.rate", 50);
    private static final int SECONDS = Integer.getInteger("patchbay.load.seconds", 1);

    private final SlackWorld world = new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noEventOfASteadyStreamIsLost() {
        world.conversation.silent = true;
        EventLoad load = new EventLoad(world.endpoint, StandInSlack.SIGNING_SECRET, Clock.systemUTC());
        load.run(WARM_UP, PER_SECOND, this::event);

        Outcome outcome = load.run(PER_SECOND * SECONDS, PER_SECOND, this::event);

        System.out.printf(
                "%d events at %d/s: p50 %d ms, p99 %d ms, longest %d ms, lost %d%n",
                outcome.sent(),
                PER_SECOND,
                outcome.within(0.5).toMillis(),
                outcome.within(0.99).toMillis(),
                outcome.within(1).toMillis(),
                outcome.lost());
        assertThat(outcome.lost()).isZero();
        assertThat(world.conversation.taken).hasSize(WARM_UP + PER_SECOND * SECONDS);
    }

    private SignedRequest event(int number) {
        return world.slack.eventFor("D%03d".formatted(number % 500), SlackWorld.ADA, "question " + number);
    }
}
