package dev.patchbay.simulator.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Signed events at a steady rate, whether or not earlier ones are acknowledged. A time is measured from when an event
 * was due, so that a sender that falls behind does not hide it.
 */
public final class EventLoad {

    private final URI endpoint;
    private final String signingSecret;
    private final Clock clock;

    public EventLoad(URI endpoint, String signingSecret, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.signingSecret = signingSecret;
    }

    /**
     * What came of it.
     *
     * @param times of the acknowledged ones, the shortest first
     */
    public record Outcome(int sent, List<Duration> times) {

        /** The time within which that share, 0 to 1, was acknowledged. */
        public Duration within(double share) {
            return times.get(Math.max(0, (int) Math.ceil(share * times.size()) - 1));
        }

        public int lost() {
            return sent - times.size();
        }
    }

    /** Sends so many events at so many a second; {@code events} makes the one of each number. */
    public Outcome run(int count, int perSecond, IntFunction<SignedRequest> events) {
        List<Duration> times = Collections.synchronizedList(new ArrayList<>(count));
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                long due = start + Duration.ofSeconds(1).toNanos() / perSecond * number;
                LockSupport.parkNanos(due - System.nanoTime());
                SignedRequest event = events.apply(number);
                threads.execute(() -> send(http, event, due, times));
            }
        }
        return new Outcome(count, times.stream().sorted().toList());
    }

    private void send(HttpClient http, SignedRequest event, long due, List<Duration> times) {
        try {
            int status = http.send(event.at(endpoint, signingSecret, clock.instant(), 0), BodyHandlers.discarding())
                    .statusCode();
            if (status == 200) {
                times.add(Duration.ofNanos(System.nanoTime() - due));
            }
        } catch (IOException | InterruptedException lost) {
            Thread.currentThread().interrupt();
        }
    }
}
