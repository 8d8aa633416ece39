package dev.patchbay.bot.slack.standin;

import java.util.HashMap;
import java.util.Map;

/** Slack's limit on posting: about one message a second for each channel, with a short burst. */
final class Pace {

    private static final double BURST = 4;
    private static final double PER_SECOND = 1;

    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double tokens, long nanos) {}

    /** Whether a message may be posted now; counts it if so. */
    synchronized boolean allows(String channel) {
        long now = System.nanoTime();
        Bucket bucket = buckets.getOrDefault(channel, new Bucket(BURST, now));
        double tokens = Math.min(BURST, bucket.tokens() + (now - bucket.nanos()) / 1e9 * PER_SECOND);
        boolean allowed = tokens >= 1;
        buckets.put(channel, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
