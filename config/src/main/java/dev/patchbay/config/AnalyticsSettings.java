package dev.patchbay.config;

import java.time.Duration;

/** Bounds of the query engine: its memory, its threads, the time of one question. */
public record AnalyticsSettings(ByteSize memoryLimit, int threads, Duration timeout) {

    public AnalyticsSettings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("analytics.threads is 1 to 64");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("analytics.timeout is more than 0s");
        }
    }
}
