package dev.patchbay.bench;

import dev.patchbay.bot.slack.standin.StandInSlack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole desk as it is installed: how long a start takes, what memory it needs, and how long a question without a
 * file takes from Slack's event to the posted reply. Arguments: starts, questions. Run in the project's folder.
 */
public final class DeskBenchmark {

    private static final PrintStream OUT = System.out;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int slackPort;
    private final StandInSlack slack;

    private DeskBenchmark(Path data, int slackPort, StandInSlack slack) {
        this.data = data;
        this.slackPort = slackPort;
        this.slack = slack;
    }

    public static void main(String[] arguments) throws Exception {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        try (StandInSlack slack = StandInSlack.open()) {
            DeskBenchmark benchmark =
                    new DeskBenchmark(Files.createTempDirectory("patchbay-bench"), freePort(), slack);
            benchmark.starts(starts);
            benchmark.questions(questions);
        }
        System.exit(0);
    }

    private void starts(int number) throws Exception {
        OUT.printf("first start: %d ms%n", stop(start()).toMillis());
        List<Duration> later = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            later.add(stop(start()));
        }
        print("later starts, until ready", later);
    }

    private void questions(int number) throws Exception {
        Started desk = start();
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        OUT.printf("memory after start: %s%n", memory(desk.process()));
        slack.addUser("U1", "Ada");
        slack.events().sendTo(URI.create("http://127.0.0.1:" + slackPort + "/slack/events"));
        List<Duration> latencies = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            latencies.add(ask("D%04d".formatted(i)));
        }
        print("question to posted reply", latencies.subList(number / 10, number));
        OUT.printf("memory after %d questions: %s%n", number, memory(desk.process()));
        stop(desk);
    }

    private Duration ask(String channel) {
        slack.addChannel(channel);
        long start = System.nanoTime();
        String thread = slack.write(channel, "U1", "what can you do?", "");
        while (slack.thread(channel, thread).size() < 2) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("no reply in " + channel);
            }
            LockSupport.parkNanos(500_000);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Started start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "./patchbay",
                        "start",
                        "--set",
                        "data.directory=" + data,
                        "--set",
                        "http.port=0",
                        "--set",
                        "management.port=0")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PATCHBAY_SLACK_BOT_TOKEN", StandInSlack.BOT_TOKEN,
                        "PATCHBAY_SLACK_SIGNING_SECRET", StandInSlack.SIGNING_SECRET,
                        "PATCHBAY_SLACK_PORT", String.valueOf(slackPort),
                        "PATCHBAY_SLACK_API_URL", slack.apiUrl().toString()));
        Path output = Files.createTempFile("patchbay-bench", ".log");
        long start = System.nanoTime();
        Process process = builder.redirectOutput(output.toFile()).start();
        while (!Files.readString(output).contains("Patchbay is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Patchbay did not start: " + Files.readString(output));
            }
            LockSupport.parkNanos(5_000_000);
        }
        return new Started(process, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Duration stop(Started desk) throws InterruptedException {
        desk.process().destroy();
        desk.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return desk.took();
    }

    /** Resident memory as Linux tells it (proc(5)). */
    private static String memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Started(Process process, Duration took) {}
}
