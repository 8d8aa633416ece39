package dev.patchbay.bot.slack.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends events to the app, each on its own thread, and again until it is acknowledged: Slack gives a delivery three
 * seconds, and tries again at once, after a minute and after five; tests want it sooner and longer.
 */
public final class EventSender implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String signingSecret;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final List<SignedRequest> held = new ArrayList<>();
    private volatile List<Duration> retries = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private volatile URI endpoint;
    private volatile int copies = 1;
    private boolean holding;

    EventSender(String signingSecret) {
        this.signingSecret = signingSecret;
    }

    /** Where the app takes events; may change while events wait to be sent again. */
    public void sendTo(URI newEndpoint) {
        endpoint = newEndpoint;
    }

    /** Tries again this often, this long after each failure. */
    public void retry(int times, Duration pause) {
        retries = Collections.nCopies(times, pause);
    }

    /** Delivers every event that many times, as Slack may. */
    public void copies(int number) {
        copies = number;
    }

    /** Keeps events back until released. */
    public synchronized void hold() {
        holding = true;
    }

    /** Sends what was kept back, the last first. */
    public synchronized void releaseReversed() {
        holding = false;
        held.reversed().forEach(this::start);
        held.clear();
    }

    /** Deliveries that were answered with 200. */
    public int acknowledged() {
        return acknowledged.get();
    }

    /** Deliveries not yet acknowledged nor given up. */
    public int pending() {
        return pending.get();
    }

    /** One delivery without a retry; the HTTP status that came back. */
    public int sendOnce(SignedRequest request) throws IOException, InterruptedException {
        return http.send(request.at(endpoint, signingSecret, Instant.now(), 0), BodyHandlers.discarding())
                .statusCode();
    }

    synchronized void send(SignedRequest request) {
        if (holding) {
            held.add(request);
        } else {
            start(request);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void start(SignedRequest request) {
        for (int copy = 0; copy < copies; copy++) {
            pending.incrementAndGet();
            threads.execute(() -> deliver(request));
        }
    }

    private void deliver(SignedRequest request) {
        try {
            boolean done = attempt(request, 0);
            for (int retry = 0; !done && retry < retries.size(); retry++) {
                Thread.sleep(retries.get(retry));
                done = attempt(request, retry + 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            pending.decrementAndGet();
        }
    }

    private boolean attempt(SignedRequest request, int retry) throws InterruptedException {
        try {
            int status = http.send(request.at(endpoint, signingSecret, Instant.now(), retry), BodyHandlers.discarding())
                    .statusCode();
            boolean done = status == 200;
            acknowledged.addAndGet(done ? 1 : 0);
            return done;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
