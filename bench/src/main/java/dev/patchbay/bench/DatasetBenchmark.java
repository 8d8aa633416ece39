package dev.patchbay.bench;

import dev.patchbay.analytics.dataset.DatasetReader;
import dev.patchbay.analytics.dataset.Engine;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.analytics.query.QueryEngine;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a generated cost table several times and asks it, from the file and from the stored form. The first round is
 * that of a cold JVM; the others are warm. Arguments: rows, rounds.
 */
public final class DatasetBenchmark {

    private static final PrintStream OUT = System.out;

    private final Engine engine = new Engine(EngineLimits.defaults());
    private final QueryEngine queries = new QueryEngine();

    public static void main(String[] arguments) throws IOException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path directory = Files.createDirectories(Path.of("bench", "target", "data"));
        Path file = CostTable.write(directory, rows);
        OUT.printf("%,d rows, %,d MB%n", rows, Files.size(file) >> 20);
        DatasetBenchmark benchmark = new DatasetBenchmark();
        for (int round = 1; round <= rounds; round++) {
            benchmark.round(round, file, directory.resolve("lake"));
        }
        benchmark.engine.close();
        peakMemory().ifPresent(OUT::println);
    }

    private void round(int round, Path file, Path lake) {
        long start = System.nanoTime();
        DatasetReader reader = new DatasetReader(engine, lake, dataset -> List.of());
        try (LoadedDataset loaded = reader.read(file, "costs.csv", DatasetId.random(), step -> {})) {
            long read = System.nanoTime();
            queries.run(loaded, services(loaded));
            long answered = System.nanoTime();
            loaded.store();
            long stored = System.nanoTime();
            queries.run(loaded, days(loaded));
            long next = System.nanoTime();
            OUT.printf(
                    "round %d: summary %d ms + first answer %d ms = %d ms; stored in %d ms; next answer %d ms%n",
                    round,
                    millis(start, read),
                    millis(read, answered),
                    millis(start, answered),
                    millis(answered, stored),
                    millis(stored, next));
        }
    }

    private static Plan services(LoadedDataset loaded) {
        return plan(loaded, List.of(new Grouping.ByValue("lineItem/ProductCode")), Ordering.LARGEST_FIRST);
    }

    private static Plan days(LoadedDataset loaded) {
        return plan(
                loaded,
                List.of(
                        new Grouping.ByTime("lineItem/UsageStartDate", Grain.DAY),
                        new Grouping.ByValue("lineItem/ProductCode")),
                Ordering.LARGEST_FIRST);
    }

    private static Plan plan(LoadedDataset loaded, List<Grouping> groups, Ordering order) {
        return new Plan(
                loaded.dataset().id(),
                List.of(Measure.of(Aggregate.SUM, "lineItem/UnblendedCost")),
                groups,
                List.of(),
                Optional.empty(),
                order,
                Optional.of(5),
                Optional.empty());
    }

    private static long millis(long from, long until) {
        return (until - from) / 1_000_000;
    }

    /** What the operating system counts for the whole process, native memory included; on Linux only. */
    private static Optional<String> peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> "peak process memory "
                        + line.substring("VmHWM:".length()).strip());
    }
}
