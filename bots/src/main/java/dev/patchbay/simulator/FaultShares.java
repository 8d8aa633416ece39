package dev.patchbay.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Which calls meet a fault, when a share of all of them does: spread evenly from a random beginning, so that the share
 * is met exactly and no call is unlucky for ever. Safe for many threads.
 *
 * @param <F> what can go wrong
 */
public final class FaultShares<F> {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final Map<F, Double> shares = new LinkedHashMap<>();
    private final Map<F, Double> due = new LinkedHashMap<>();

    /** A share of all calls, 0 to 1, meets a fault from now on. */
    public synchronized void set(F fault, double share) {
        shares.put(fault, share);
        due.put(fault, random.nextDouble());
    }

    public synchronized void clear() {
        shares.clear();
        due.clear();
    }

    /** Whether the next one that can meet this fault does. */
    public synchronized boolean meets(F fault) {
        double grown = due.getOrDefault(fault, 0.0) + shares.getOrDefault(fault, 0.0);
        boolean met = grown >= 1;
        due.put(fault, met ? grown - 1 : grown);
        return met;
    }

    /** The fault that the next call meets; one at the most. */
    public synchronized Optional<F> next() {
        return shares.keySet().stream().filter(this::meets).findFirst();
    }
}
