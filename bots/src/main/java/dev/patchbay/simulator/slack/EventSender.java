package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.patchbay.bus.WireJson;
import dev.patchbay.simulator.FaultShares;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends events to the app, those of a channel one after the other, and again until it is acknowledged: Slack gives a
 * delivery three seconds, and tries again at once, after a minute and after five; tests want it sooner and longer. One
 * that has to be tried again holds nothing up.
 */
public final class EventSender implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String signingSecret;
    private final Clock clock;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final List<SignedRequest> held = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
    private volatile List<Duration> retries = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private volatile URI endpoint;
    private volatile SocketSender sockets;
    private final FaultShares<Trouble> faults = new FaultShares<>();
    private volatile int copies = 1;
    private boolean holding;

    EventSender(String signingSecret, Clock clock) {
        this.signingSecret = signingSecret;
        this.clock = clock;
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

    /** Delivers a share of the events, 0 to 1, twice. */
    public void duplicate(double share) {
        faults.set(Trouble.DUPLICATES, share);
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
        return http.send(request.at(endpoint, signingSecret, clock.instant(), 0), BodyHandlers.discarding())
                .statusCode();
    }

    /** Sends over the connections of Socket Mode from now on. */
    void sendOver(SocketSender newSockets) {
        sockets = newSockets;
    }

    /** One delivery whose answer is shown to somebody; missing where there is none. */
    JsonNode ask(SignedRequest request) {
        try {
            if (sockets != null) {
                return sockets.send(request);
            }
            HttpResponse<String> response =
                    http.send(request.at(endpoint, signingSecret, clock.instant(), 0), BodyHandlers.ofString());
            acknowledged.addAndGet(response.statusCode() == 200 ? 1 : 0);
            return response.body().isEmpty()
                    ? MissingNode.getInstance()
                    : WireJson.mapper().readTree(response.body());
        } catch (IOException | TimeoutException unreachable) {
            return MissingNode.getInstance();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return MissingNode.getInstance();
        }
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
        int deliveries = faults.meets(Trouble.DUPLICATES) ? copies + 1 : copies;
        CompletableFuture<?>[] firsts = new CompletableFuture<?>[deliveries];
        String channel = request.payload().path("event").path("channel").asText();
        CompletableFuture<Void> before = lanes.getOrDefault(channel, CompletableFuture.completedFuture(null));
        for (int copy = 0; copy < deliveries; copy++) {
            pending.incrementAndGet();
            CompletableFuture<Void> tried = new CompletableFuture<>();
            firsts[copy] = tried;
            before.thenRunAsync(() -> deliver(request, tried), threads);
        }
        lanes.put(channel, CompletableFuture.allOf(firsts));
    }

    /** @param tried completed after the first attempt */
    private void deliver(SignedRequest request, CompletableFuture<Void> tried) {
        try {
            boolean done = attempt(request, 0);
            tried.complete(null);
            for (int retry = 0; !done && retry < retries.size(); retry++) {
                Thread.sleep(retries.get(retry));
                done = attempt(request, retry + 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            tried.complete(null);
            pending.decrementAndGet();
        }
    }

    private boolean attempt(SignedRequest request, int retry) throws InterruptedException {
        try {
            int status = status(request, retry);
            boolean done = status == 200;
            acknowledged.addAndGet(done ? 1 : 0);
            return done;
        } catch (IOException | TimeoutException unreachable) {
            return false;
        }
    }

    private int status(SignedRequest request, int retry) throws IOException, InterruptedException, TimeoutException {
        if (sockets != null) {
            sockets.send(request);
            return 200;
        }
        return http.send(request.at(endpoint, signingSecret, clock.instant(), retry), BodyHandlers.discarding())
                .statusCode();
    }
}
