package dev.patchbay.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.patchbay.bus.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Makes one call to a platform, to see whether it answers, what, and what time it is there. */
final class Probe {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Clock clock;

    Probe(Clock clock) {
        this.clock = clock;
    }

    /** @throws Unreachable when nothing came back, with a reason that names no secret */
    Answer call(HttpRequest.Builder request) throws Unreachable {
        try {
            HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, json(response.body()), skew(response));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Unreachable(reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    private static JsonNode json(String body) {
        try {
            return WireJson.mapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** How far our clock is ahead of the platform's, to the second its header has. */
    private Optional<Duration> skew(HttpResponse<String> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .map(there -> Duration.between(there, clock.instant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response, JsonNode json, Optional<Duration> skew) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Nothing came back. */
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreachable(String reason) {
            super(reason);
        }
    }
}
