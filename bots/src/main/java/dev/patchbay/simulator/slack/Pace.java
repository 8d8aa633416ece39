package dev.patchbay.simulator.slack;

import java.util.HashMap;
import java.util.Map;

/** Calls that are allowed: a burst, then so many a second; each key has its own. */
final class Pace {

    private final double burst;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new HashMap<>();

    Pace(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    private record Bucket(double tokens, long nanos) {}

    /** Whether a call may be made now; counts it if so. */
    synchronized boolean allows(String key) {
        long now = System.nanoTime();
        Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, now));
        double tokens = Math.min(burst, bucket.tokens() + (now - bucket.nanos()) / 1e9 * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(key, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}
