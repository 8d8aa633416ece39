package dev.patchbay.analytics.dataset;

import java.time.Duration;

/**
 * What the engine may use.
 *
 * @param threads threads one query runs on
 * @param memoryBytes memory of one dataset's database; past it the engine spills to its directory or gives up
 * @param running datasets worked on at the same time; the next ones wait
 * @param waiting calls that may wait; the next one is refused as busy
 * @param queryTime the longest a question may run
 * @param readTime the longest reading or storing a file may run
 * @param fileBytes the largest file that is read
 */
public record EngineLimits(
        int threads,
        long memoryBytes,
        int running,
        int waiting,
        Duration queryTime,
        Duration readTime,
        long fileBytes) {

    /** For two cores and a process of half a gigabyte. */
    public static EngineLimits defaults() {
        return new EngineLimits(2, 384L << 20, 2, 64, Duration.ofSeconds(20), Duration.ofMinutes(3), 2L << 30);
    }
}
