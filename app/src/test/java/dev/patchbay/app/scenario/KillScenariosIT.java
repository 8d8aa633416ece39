package dev.patchbay.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** kill -9 while all three platforms are being answered. */
@ExtendWith(DeskExtension.class)
class KillScenariosIT {

    /** A channel takes about a post a second, and a start takes its time too. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int THREADS = 3;
    private static final int MESSAGES = 4;
    private static final Pattern ANSWERED = Pattern.compile("step (\\d+) of");

    private SimulatedDesk desk;

    @BeforeEach
    void find(SimulatedDesk own) {
        desk = own;
    }

    @Test
    void whatWasUnderWayEverywhereIsAnsweredOnceAndInOrder() {
        List<Talk> asked = Stream.of(Platform.SLACK, Platform.TEAMS, Platform.DISCORD)
                .flatMap(this::begun)
                .toList();
        for (int message = 1; message <= MESSAGES; message++) {
            for (Talk one : asked) {
                one.say("create a ticket for Acme: step " + message + " of a kill");
            }
        }
        await().atMost(PATIENCE).until(() -> taken() == asked.size() * MESSAGES);
        assertThat(desk.waiting()).isPositive();

        desk.crash();

        List<Integer> inOrder = IntStream.rangeClosed(1, MESSAGES).boxed().toList();
        for (Talk one : asked) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(answered(one)).as(one.read()).isEqualTo(inOrder));
        }
        await().atMost(PATIENCE).until(() -> desk.waiting() == 0);
        assertThat(asked).allSatisfy(one -> assertThat(answered(one)).isEqualTo(inOrder));
    }

    /** Threads in one channel of a platform, in each of which the bot has answered already. */
    private Stream<Talk> begun(Platform name) {
        SimulatedPlatform chat = desk.platform(name);
        Member member = desk.engineer(name, "Kim");
        Spot channel = chat.channel("kill");
        if (name == Platform.DISCORD) {
            desk.vouchFor(channel);
        }
        List<Talk> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            threads.add(Talk.begin(chat, member, channel, "hello"));
        }
        threads.forEach(
                thread -> await().atMost(PATIENCE).until(() -> thread.read().contains("Hello")));
        return threads.stream();
    }

    private int taken() {
        return desk.stored("SELECT event_key FROM inbox WHERE message->>'text' LIKE '%of a kill'")
                .size();
    }

    /** The numbers of the messages that answers stand to, as they stand. */
    private static List<Integer> answered(Talk talk) {
        return ANSWERED.matcher(talk.read())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }
}
