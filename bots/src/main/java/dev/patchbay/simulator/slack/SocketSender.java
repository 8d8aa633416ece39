package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Socket Mode's side of Slack: envelopes over the connections that apps have opened, and their acknowledgements. */
final class SocketSender {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PATIENCE_SECONDS = 3;

    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger envelopes = new AtomicInteger();

    /** A connection counts once it has been greeted: nothing is sent on it before, and no acknowledgement is missed. */
    void accept(ServerWebSocket socket) {
        socket.closeHandler(closed -> sockets.remove(socket));
        socket.textMessageHandler(this::acknowledged);
        socket.writeTextMessage(JSON.objectNode()
                .put("type", "hello")
                .put("num_connections", sockets.size() + 1)
                .toString());
        sockets.add(socket);
    }

    boolean isConnected() {
        return !sockets.isEmpty();
    }

    /** Asks the app to come back, then closes: what Slack does every few hours. */
    void refresh() {
        sockets.forEach(socket -> socket.writeTextMessage(JSON.objectNode()
                .put("type", "disconnect")
                .put("reason", "refresh_requested")
                .toString()));
    }

    void disconnect() {
        sockets.forEach(ServerWebSocket::close);
    }

    /** Sends what would have been a request, and waits for its acknowledgement; its payload, or null without one. */
    JsonNode send(SignedRequest request) throws InterruptedException, TimeoutException {
        String id = "envelope-" + envelopes.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        unanswered.put(id, answer);
        ObjectNode envelope = JSON.objectNode().put("envelope_id", id).put("type", request.kind());
        envelope.set("payload", request.payload());
        if (sockets.isEmpty()) {
            throw new TimeoutException("no connection");
        }
        sockets.getLast().writeTextMessage(envelope.toString());
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } finally {
            unanswered.remove(id);
        }
    }

    private void acknowledged(String text) {
        try {
            JsonNode acknowledgement = WireJson.mapper().readTree(text);
            CompletableFuture<JsonNode> waiting =
                    unanswered.get(acknowledgement.path("envelope_id").asText());
            if (waiting != null) {
                waiting.complete(acknowledgement.path("payload"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
