package dev.patchbay.bench;

import dev.patchbay.simulator.SimulatedPlatform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts every connection of one platform after the other, until ended. */
final class ConnectionCuts {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger made = new AtomicInteger();
    private final List<SimulatedPlatform> platforms;

    private ConnectionCuts(List<SimulatedPlatform> platforms) {
        this.platforms = platforms;
    }

    static ConnectionCuts start(List<SimulatedPlatform> platforms, Duration between) {
        ConnectionCuts cuts = new ConnectionCuts(platforms);
        cuts.timer.scheduleAtFixedRate(cuts::cut, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
        return cuts;
    }

    /** How many were made. */
    int end() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(1, TimeUnit.MINUTES);
        return made.get();
    }

    private void cut() {
        platforms.get(made.getAndIncrement() % platforms.size()).faults().disconnect();
    }
}
