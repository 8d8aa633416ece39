package dev.patchbay.bench;

import dev.patchbay.analytics.chart.ChartRenderer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartType;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws a chart of each type many times; the first round is that of a cold JVM. Arguments: charts a round, rounds. */
public final class ChartBenchmark {

    private static final PrintStream OUT = System.out;

    private final ChartRenderer renderer = new ChartRenderer();
    private final Random random = new Random(7);

    public static void main(String[] arguments) {
        int charts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        ChartBenchmark benchmark = new ChartBenchmark();
        long start = System.nanoTime();
        benchmark.renderer.warmUp();
        OUT.printf("first chart of every type %.0f ms together%n", millis(start));
        for (int round = 1; round <= rounds; round++) {
            for (ChartType type : ChartType.values()) {
                benchmark.round(round, type, charts);
            }
        }
    }

    private void round(int round, ChartType type, int charts) {
        ChartSpec spec = type == ChartType.LINE ? spec(type, 30, 3) : spec(type, 8, 1);
        long start = System.nanoTime();
        int bytes = 0;
        for (int i = 0; i < charts; i++) {
            bytes = renderer.png(spec).length;
        }
        OUT.printf("round %d: %s %.1f ms, %,d bytes%n", round, type, millis(start) / charts, bytes);
    }

    private ChartSpec spec(ChartType type, int points, int series) {
        List<String> categories = IntStream.rangeClosed(1, points)
                .mapToObj(i -> String.format("2026-09-%02d", i))
                .toList();
        List<ChartSpec.Series> lines = IntStream.rangeClosed(1, series)
                .mapToObj(i -> new ChartSpec.Series("service " + i, values(points)))
                .toList();
        return new ChartSpec(type, "Unblended cost by day", "day", "unblended cost, USD", categories, lines);
    }

    private List<BigDecimal> values(int points) {
        return random.doubles(points, 100, 40_000).mapToObj(BigDecimal::valueOf).toList();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
