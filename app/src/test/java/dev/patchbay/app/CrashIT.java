package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never silent, never twice: the real process, killed in the middle, again and again. */
class CrashIT {

    private static final int CONVERSATIONS = 40;
    private static final int MESSAGES = 300;
    private static final int KILLS = 5;
    private static final Pattern NUMBER = Pattern.compile("message (\\d+) of");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path data;

    private final String[] threads = new String[CONVERSATIONS];

    @Test
    void everyMessageGetsExactlyOneReplyInOrderThoughTheProcessIsKilledFiveTimes() throws Exception {
        try (StandInSlack slack = StandInSlack.open(Clock.systemUTC());
                SlackProcess patchbay = new SlackProcess(data, slack)) {
            slack.addUser("U1", "Eva");
            slack.events().retry(1_000, Duration.ofMillis(200));
            patchbay.start();

            Thread killer = Thread.ofPlatform().start(() -> killAndRestart(patchbay));
            for (int number = 0; number < MESSAGES; number++) {
                write(slack, number);
            }
            killer.join();

            await().atMost(PATIENCE).until(() -> slack.botPosts().size() >= MESSAGES);
            await().during(Duration.ofSeconds(3)).until(() -> slack.botPosts().size() == MESSAGES);
            assertThat(slack.botPosts().stream().map(Posted::delivery)).doesNotHaveDuplicates();
            for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
                assertThat(answered(slack, conversation)).isEqualTo(written(conversation));
            }
        }
    }

    /** One message; the next one of the same conversation is written only when this one was acknowledged. */
    private void write(StandInSlack slack, int number) {
        int conversation = number % CONVERSATIONS;
        if (conversation == 0) {
            await().atMost(PATIENCE).until(() -> slack.events().pending() == 0);
        }
        String text = "create a ticket for Acme: message " + number + " of " + MESSAGES;
        String channel = channel(conversation);
        if (threads[conversation] == null) {
            slack.addChannel(channel);
            threads[conversation] = slack.write(channel, "U1", StandInSlack.MENTION + " " + text, "");
        } else {
            slack.write(channel, "U1", text, threads[conversation]);
        }
    }

    private static void killAndRestart(SlackProcess patchbay) {
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(2_500)).toNanos());
            patchbay.kill();
            patchbay.start();
        }
    }

    private static List<Integer> written(int conversation) {
        return IntStream.range(0, MESSAGES)
                .filter(number -> number % CONVERSATIONS == conversation)
                .boxed()
                .toList();
    }

    private List<Integer> answered(StandInSlack slack, int conversation) {
        List<Integer> numbers = new ArrayList<>();
        for (Posted posted : slack.thread(channel(conversation), threads[conversation])) {
            Matcher matcher = NUMBER.matcher(posted.json().toString());
            if (posted.isByBot() && matcher.find()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return numbers;
    }

    private static String channel(int conversation) {
        return "C%03d".formatted(conversation);
    }
}
