package dev.patchbay.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.slack.SlackInbox.Answer;
import dev.patchbay.bot.slack.SlackInbox.Kind;
import dev.patchbay.bus.WireJson;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode (docs.slack.dev, "Using Socket Mode"): events come over a connection we open, so nothing of ours has to
 * be reachable. An envelope is acknowledged once it is durable; one that is not comes again. A lost connection is
 * opened anew, at once and then ever more slowly.
 */
final class SocketConnection implements AutoCloseable {

    private static final int MAX_MESSAGE = 1024 * 1024;

    /** Slack pings more often than that; silence means that the connection is gone. */
    private static final int IDLE_SECONDS = 60;

    private static final int CONNECT_MILLIS = 5_000;
    private static final long SHORTEST_PAUSE = 500;
    private static final int MAX_DOUBLINGS = 6;
    private static final int MAX_ENVELOPES = 200;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Vertx vertx;
    private final SlackCalls calls;
    private final SlackInbox inbox;
    private final WebSocketClient client;
    private final Semaphore free = new Semaphore(MAX_ENVELOPES);
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean closed;
    private volatile WebSocket current;

    /** @param calls with the app's token, {@code xapp-...} */
    SocketConnection(Vertx vertx, SlackCalls calls, SlackInbox inbox) {
        this.vertx = vertx;
        this.calls = calls;
        this.inbox = inbox;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxFrameSize(MAX_MESSAGE)
                .setMaxMessageSize(MAX_MESSAGE));
    }

    void open() {
        Thread.ofVirtual().name("slack-socket").start(this::connect);
    }

    @Override
    public void close() {
        closed = true;
        client.close().await();
    }

    private void connect() {
        if (closed) {
            return;
        }
        try {
            String url = calls.call(methods -> methods.appsConnectionsOpen(request -> request))
                    .getUrl();
            WebSocket socket = client.connect(new WebSocketConnectOptions().setAbsoluteURI(url))
                    .await();
            current = socket;
            socket.textMessageHandler(text -> receive(socket, text));
            socket.closeHandler(ended -> lost(socket));
            failures.set(0);
            log.info("connected to Slack by Socket Mode");
        } catch (Refusal | RuntimeException refused) {
            log.warn("no connection to Slack: {}", refused.getMessage());
            later();
        }
    }

    /** A connection that another has replaced is not missed. */
    private void lost(WebSocket socket) {
        if (socket == current && !closed) {
            log.info("the connection to Slack was lost");
            later();
        }
    }

    private void later() {
        int doublings = Math.min(failures.getAndIncrement(), MAX_DOUBLINGS);
        if (!closed) {
            vertx.setTimer(SHORTEST_PAUSE << doublings, id -> open());
        }
    }

    private void receive(WebSocket socket, String text) {
        try {
            JsonNode envelope = WireJson.mapper().readTree(text);
            switch (envelope.path("type").asText()) {
                case "events_api" -> take(socket, Kind.EVENTS_API, envelope);
                case "interactive" -> take(socket, Kind.INTERACTIVE, envelope);
                case "slash_commands" -> take(socket, Kind.SLASH_COMMANDS, envelope);
                case "disconnect" -> open();
                default -> {}
            }
        } catch (JsonProcessingException unreadable) {
            log.warn("Slack sent what is no JSON");
        }
    }

    /** One more than can be worked on stays without an answer, and comes again. */
    private void take(WebSocket socket, Kind kind, JsonNode envelope) {
        if (!free.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("slack-envelope").start(() -> {
            try {
                acknowledge(socket, envelope, inbox.take(kind, envelope.path("payload")));
            } finally {
                free.release();
            }
        });
    }

    private static void acknowledge(WebSocket socket, JsonNode envelope, Answer answer) {
        if (answer.taken() && !socket.isClosed()) {
            ObjectNode acknowledgement = BlockKit.object()
                    .put("envelope_id", envelope.path("envelope_id").asText());
            answer.body().ifPresent(body -> acknowledgement.set("payload", body));
            socket.writeTextMessage(acknowledgement.toString());
        }
    }
}
