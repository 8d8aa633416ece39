package dev.patchbay.bench;

import dev.patchbay.simulator.slack.StandInSlack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole desk as it is installed: how long a start takes, what memory it needs, and how long a question without a
 * file takes from Slack's event to the posted reply. Arguments: starts, questions. Run in the project's folder.
 */
public final class DeskBenchmark {

    private static final PrintStream OUT = System.out;

    private final Path data;
    private final StandInSlack slack;

    private DeskBenchmark(Path data, StandInSlack slack) {
        this.data = data;
        this.slack = slack;
    }

    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        try (StandInSlack slack = StandInSlack.open(Clock.systemUTC())) {
            DeskBenchmark benchmark = new DeskBenchmark(Files.createTempDirectory("patchbay-bench"), slack);
            benchmark.starts(starts);
            benchmark.questions(questions);
        }
        System.exit(0);
    }

    private void starts(int number) throws Exception {
        OUT.printf("first start: %d ms%n", start().toMillis());
        List<Duration> later = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            later.add(start());
        }
        print("later starts, until ready", later);
    }

    private void questions(int number) throws Exception {
        try (DeskProcess desk = DeskProcess.start(data, slack)) {
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            OUT.printf("memory after start: %s%n", desk.memory());
            slack.addUser("U1", "Ada");
            List<Duration> latencies = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                latencies.add(ask("D%04d".formatted(i)));
            }
            print("question to posted reply", latencies.subList(number / 10, number));
            OUT.printf("memory after %d questions: %s%n", number, desk.memory());
        }
    }

    private Duration ask(String channel) {
        slack.addChannel(channel);
        long start = System.nanoTime();
        String thread = slack.write(channel, "U1", "what can you do?", "");
        while (slack.thread(channel, thread).size() < 2) {
            if (System.nanoTime() - start > DeskProcess.PATIENCE.toNanos()) {
                throw new IllegalStateException("no reply in " + channel);
            }
            LockSupport.parkNanos(500_000);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Duration start() throws IOException {
        try (DeskProcess desk = DeskProcess.start(data, slack)) {
            return desk.startTook();
        }
    }

    private static void print(String what, List<Duration> measured) {
        List<Duration> sorted = measured.stream().sorted().toList();
        OUT.printf(
                "%s: p50 %d ms, p95 %d ms, longest %d ms%n",
                what,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis(),
                sorted.getLast().toMillis());
    }
}
