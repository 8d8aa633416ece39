package dev.patchbay.observability;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;

/** Whether the process may be sent work: it has started, is not stopping, and every component it needs is up. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, SingleFlight<Boolean>> components = new ConcurrentSkipListMap<>();
    private volatile Phase phase = Phase.STARTING;

    private enum Phase {
        STARTING,
        READY,
        DRAINING
    }

    /**
     * What is answered.
     *
     * @param status "ready", "starting", "draining", or "down" when a component is
     * @param components "up" or "down" for each
     */
    record Health(String status, Map<String, String> components) {
        boolean isReady() {
            return status.equals("ready");
        }
    }

    /** Adds a component; its check may block, and counts as down when it takes over three seconds or fails. */
    public void register(String component, BooleanSupplier isUp) {
        components.put(component, new SingleFlight<>(isUp::getAsBoolean));
    }

    /** Everything is deployed. */
    public void started() {
        phase = Phase.READY;
    }

    /** The process stops: no new work, please. */
    public void draining() {
        phase = Phase.DRAINING;
    }

    CompletableFuture<Health> health() {
        Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        components.forEach(
                (name, check) -> asked.put(name, check.result(PATIENCE).exceptionally(failed -> false)));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> health(asked));
    }

    private Health health(Map<String, CompletableFuture<Boolean>> answered) {
        Map<String, String> states = new TreeMap<>();
        answered.forEach((name, up) -> states.put(name, up.join() ? "up" : "down"));
        String status =
                switch (phase) {
                    case STARTING -> "starting";
                    case DRAINING -> "draining";
                    case READY -> states.containsValue("down") ? "down" : "ready";
                };
        return new Health(status, states);
    }
}
