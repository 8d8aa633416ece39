package dev.patchbay.bench;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.discord.DiscordSimulator;
import dev.patchbay.simulator.slack.SlackSimulator;
import dev.patchbay.simulator.slack.StandInSlack;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages over three platforms that stumble from the first message on, into a desk as it is installed: 5 % of all calls
 * are refused with 429, 2 % lose their connection, half of them before and half after they were done, and 1 % of all
 * events come twice. Besides, all connections of one platform after the other are cut, Discord's gateway among them, and
 * Slack's Socket Mode where it is used. Each message must be answered once, in the order of its thread; the platforms'
 * own limits of pace hold. Arguments: messages, and "sockets" for Slack over Socket Mode. Run in the project's folder.
 */
public final class StormBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int IN_A_THREAD = 10;

    /** Without a single answer more, it is over. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** From the cut of one platform's connections to that of the next one's. */
    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(3);

    private StormBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        boolean sockets = arguments.length > 1 && arguments[1].equals("sockets");
        Clock clock = Clock.systemUTC();
        SlackSimulator slack = SlackSimulator.open(clock);
        DiscordSimulator discord = DiscordSimulator.open(clock);
        List<SimulatedPlatform> platforms = List.of(slack, TeamsSimulator.open(clock), discord);
        Map<String, String> settings = new HashMap<>();
        platforms.forEach(platform -> settings.putAll(platform.settings()));
        if (sockets) {
            settings.put("PATCHBAY_SLACK_APP_TOKEN", StandInSlack.APP_TOKEN);
            slack.slack().useSockets();
        }
        Path data = Files.createTempDirectory("patchbay-bench");
        try (DeskProcess desk = DeskProcess.start(data, settings)) {
            List<StormThreads> storms = platforms.stream()
                    .map(platform -> new StormThreads(platform, messages / platforms.size() / IN_A_THREAD))
                    .toList();
            DecidedChannels.internal(data, discord.guild(), storms.getLast().channels());
            platforms.forEach(StormBenchmark::stumble);
            long start = System.nanoTime();
            ConnectionCuts cuts = ConnectionCuts.start(platforms, BETWEEN_CUTS);
            for (int round = 0; round < IN_A_THREAD; round++) {
                storms.forEach(StormThreads::sayNext);
            }
            OUT.printf("said after %.0f s%n", seconds(start));
            awaitAnswers(storms);
            OUT.printf("connections cut %d times%n", cuts.end());
            print(storms, seconds(start));
            OUT.println("memory: " + desk.memory());
        }
        System.exit(0);
    }

    private static void stumble(SimulatedPlatform platform) {
        platform.faults().set(Trouble.RATE_LIMITED, 0.05);
        platform.faults().set(Trouble.RESET, 0.01);
        platform.faults().set(Trouble.ANSWER_LOST, 0.01);
        platform.faults().set(Trouble.DUPLICATES, 0.01);
    }

    /** Until each message has its answer, or nothing more comes; then a moment for what may come twice. */
    private static void awaitAnswers(List<StormThreads> storms) throws InterruptedException {
        long last = System.nanoTime();
        int answered = -1;
        while (storms.stream().anyMatch(storm -> storm.outcome().missing() > 0)
                && System.nanoTime() - last < PATIENCE.toNanos()) {
            int now =
                    storms.stream().mapToInt(storm -> storm.outcome().answers()).sum();
            if (now > answered) {
                answered = now;
                last = System.nanoTime();
            }
            Thread.sleep(1_000);
        }
    }

    private static void print(List<StormThreads> storms, double seconds) throws InterruptedException {
        Thread.sleep(5_000);
        int said = 0;
        for (StormThreads storm : storms) {
            StormThreads.Outcome outcome = storm.outcome();
            said += outcome.said();
            OUT.printf(
                    "%-8s %,d messages in %d threads: missing %d, answered twice %d, out of order %d, refused calls %d%n",
                    storm.platform(),
                    outcome.said(),
                    storm.threads(),
                    outcome.missing(),
                    outcome.doubles(),
                    outcome.outOfOrder(),
                    storm.violations());
        }
        OUT.printf("%,d messages answered in %.0f s, %.0f/s%n", said, seconds, said / seconds);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
