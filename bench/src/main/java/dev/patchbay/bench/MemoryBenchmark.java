package dev.patchbay.bench;

import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Memory of the whole desk at work: a cost table of 30 MB is dropped and asked by one person, then by many at once,
 * each in a thread of their own. Arguments: people, rows of the table. Run in the project's folder.
 */
public final class MemoryBenchmark {

    private static final PrintStream OUT = System.out;

    private static final List<String> QUESTIONS = List.of(
            "top 5 services by unblended cost",
            "unblended cost by region",
            "unblended cost per day as a line",
            "unblended cost by team",
            "total unblended cost");

    private final StandInSlack slack;
    private final Path table;

    private MemoryBenchmark(StandInSlack slack, Path table) {
        this.slack = slack;
        this.table = table;
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 58_000;
        Path directory =
                Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "patchbay-bench-tables"));
        Path data = Files.createTempDirectory("patchbay-bench");
        try (StandInSlack slack = StandInSlack.open(Clock.systemUTC());
                DeskProcess desk = DeskProcess.start(data, slack)) {
            slack.paced(false);
            new MemoryBenchmark(slack, CostTable.write(directory, rows)).run(desk, people);
        }
        System.exit(0);
    }

    private void run(DeskProcess desk, int people) throws Exception {
        pause(5);
        OUT.printf("after the start: %s%n", desk.memory());
        talk(0, Files.readAllBytes(table));
        OUT.printf("one person, a table of %d MB: %s%n", Files.size(table) >> 20, desk.memory());
        pause(15);
        OUT.printf("a quarter of a minute later: %s%n", desk.memory());
        long start = System.nanoTime();
        atOnce(people);
        OUT.printf(
                "%d people at once, %d questions each, %d s: %s%n",
                people,
                QUESTIONS.size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                desk.memory());
        pause(15);
        OUT.printf("a quarter of a minute later: %s%n", desk.memory());
    }

    private void atOnce(int people) throws Exception {
        byte[] content = Files.readAllBytes(table);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> talks = new ArrayList<>();
            IntStream.rangeClosed(1, people).forEach(person -> talks.add(threads.submit(() -> talk(person, content))));
            for (Future<?> talk : talks) {
                talk.get();
            }
        }
    }

    /** Drops the table and asks about it, each question after the reply to the one before. */
    private void talk(int person, byte[] content) {
        String channel = "D%04d".formatted(person);
        String user = "U%04d".formatted(person);
        slack.addUser(user, "Person " + person);
        slack.addChannel(channel);
        String thread = slack.drop(channel, user, QUESTIONS.getFirst(), "", "costs.csv", content);
        await(channel, thread, 0);
        for (String question : QUESTIONS.subList(1, QUESTIONS.size())) {
            long before = replies(channel, thread);
            slack.write(channel, user, question, thread);
            await(channel, thread, before);
        }
    }

    private void await(String channel, String thread, long before) {
        long start = System.nanoTime();
        while (replies(channel, thread) <= before) {
            if (System.nanoTime() - start > 2 * DeskProcess.PATIENCE.toNanos()) {
                throw new IllegalStateException("no reply in " + channel);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long replies(String channel, String thread) {
        return slack.thread(channel, thread).stream().filter(Posted::isByBot).count();
    }

    private static void pause(int seconds) {
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }
}
