package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import dev.patchbay.simulator.FaultShares;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings activities to the adapter, signed. A message that is not taken is sent again a few times; an invoke is
 * answered within 15 seconds or not at all.
 */
public final class ActivitySender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;
    private static final int SERVER_ERROR = 500;

    private final TokenMint mint;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** One after the other, so that a thread stays in order. */
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("teams-events").factory());

    private final FaultShares<Trouble> faults = new FaultShares<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final Deque<ObjectNode> held = new ArrayDeque<>();
    private volatile URI adapter = URI.create("http://127.0.0.1:1/api/messages");
    private boolean holding;

    ActivitySender(TokenMint mint) {
        this.mint = mint;
    }

    /** What came back: the status, and the body where it is JSON. */
    public record Answer(int status, JsonNode body) {}

    void sendTo(URI uri) {
        adapter = uri;
    }

    /** Activities that are not yet taken. */
    public int pending() {
        return pending.get();
    }

    synchronized void hold() {
        holding = true;
    }

    void duplicates(double share) {
        faults.set(Trouble.DUPLICATES, share);
    }

    synchronized void releaseReversed() {
        holding = false;
        while (!held.isEmpty()) {
            enqueue(held.pollLast());
        }
    }

    /** Sends something nobody waits for. */
    synchronized void send(ObjectNode activity) {
        if (holding) {
            held.add(activity);
            return;
        }
        enqueue(activity);
        if (faults.meets(Trouble.DUPLICATES)) {
            enqueue(activity);
        }
    }

    /** Sends an invoke and waits for its answer. */
    Answer invoke(ObjectNode activity) {
        return post(activity.toString(), "Bearer " + mint.token());
    }

    /** Sends a body under any authorization; an empty one sends no such header. */
    public Answer post(String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(adapter)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sending.shutdownNow();
        http.shutdownNow();
    }

    private void enqueue(ObjectNode activity) {
        pending.incrementAndGet();
        sending.execute(() -> attempt(activity, 1));
    }

    private void attempt(ObjectNode activity, int attempt) {
        if (isTaken(activity) || attempt == ATTEMPTS) {
            pending.decrementAndGet();
        } else {
            sending.schedule(() -> attempt(activity, attempt + 1), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isTaken(ObjectNode activity) {
        try {
            return invoke(activity).status() < SERVER_ERROR;
        } catch (UncheckedIOException unreachable) {
            return false;
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        return json ? WireJson.mapper().readTree(response.body()) : MissingNode.getInstance();
    }
}
