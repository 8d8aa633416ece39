package dev.patchbay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What processes have cost of the processors, which other work on the machine changes little.
 *
 * @param java a Java process
 * @param database the PostgreSQL in a data folder, with those of its processes that are still there
 */
record CpuTime(Duration java, Duration database) {

    /** Until now. */
    static CpuTime of(ProcessHandle java, Path data) throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        return new CpuTime(
                spent(java),
                Stream.concat(Stream.of(server), server.descendants())
                        .map(CpuTime::spent)
                        .reduce(Duration.ZERO, Duration::plus));
    }

    /** What it came to since, in words, for each of so many items. */
    String since(CpuTime before, int items) {
        return "CPU time of each: Java %.3f ms, PostgreSQL %.3f ms"
                .formatted(each(java.minus(before.java), items), each(database.minus(before.database), items));
    }

    private static double each(Duration spent, int items) {
        return spent.toNanos() / 1e6 / items;
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
