package dev.patchbay.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.ListeningPort;
import dev.patchbay.bot.slack.SlackInbox.Answer;
import dev.patchbay.bot.slack.SlackInbox.Kind;
import dev.patchbay.bus.WireJson;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.failure.Failure;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP port Slack sends events, button presses and commands to, and browsers come to for installing. A request is
 * let in when Slack signed its bytes, and is worked on by a virtual thread.
 */
final class SlackEndpoint implements AutoCloseable {

    static final String PATH = "/slack/events";

    /** Slack's largest payloads are far below. */
    static final int MAX_BODY = 1024 * 1024;

    /** Requests in work at once; each may hold a body of a megabyte. */
    private static final int MAX_REQUESTS = 500;

    private static final int IDLE_SECONDS = 30;
    private static final long DRAIN_MILLIS = 5_000;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Semaphore free = new Semaphore(MAX_REQUESTS);
    private final RequestSignature signature;
    private final SlackInbox inbox;
    private final OAuthPages pages;
    private final HttpServer server;
    private final SlackSettings settings;

    SlackEndpoint(Vertx vertx, SlackSettings settings, RequestSignature signature, SlackInbox inbox, OAuthPages pages) {
        this.settings = settings;
        this.signature = signature;
        this.inbox = inbox;
        this.pages = pages;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setIdleTimeout(IDLE_SECONDS).setHttp2ClearTextEnabled(false))
                .requestHandler(this::route);
    }

    /** @throws Failure {@code port_taken} when something else listens there */
    void open() throws InterruptedException, TimeoutException {
        ListeningPort.open(server, settings.host(), settings.port(), "slack.port");
    }

    /** The port in use, once open. */
    int port() {
        return server.actualPort();
    }

    /** Takes nothing new, and lets what is in work end. */
    @Override
    public void close() throws InterruptedException {
        if (free.tryAcquire(MAX_REQUESTS, DRAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            free.release(MAX_REQUESTS);
        }
        server.close().await();
    }

    private void route(HttpServerRequest request) {
        boolean page = pages.isPage(request.path());
        if (page && request.method() == HttpMethod.GET) {
            work(request, () -> pages.answer(request));
        } else if (request.path().equals(PATH) && request.method() == HttpMethod.POST) {
            read(request);
        } else {
            end(request, NOT_FOUND);
        }
    }

    private void read(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > MAX_BODY) {
                request.handler(null).endHandler(null);
                request.response().putHeader("Connection", "close");
                end(request, TOO_LARGE);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> work(request, () -> take(request, body)));
    }

    private void work(HttpServerRequest request, Runnable work) {
        if (!free.tryAcquire()) {
            end(request, UNAVAILABLE);
            return;
        }
        Thread.ofVirtual().name("slack-http").start(() -> {
            try {
                work.run();
            } catch (RuntimeException broken) {
                log.error("request failed", broken);
                end(request, UNAVAILABLE);
            } finally {
                free.release();
            }
        });
    }

    private void take(HttpServerRequest request, Buffer body) {
        boolean signed = signature.verifies(
                request.getHeader(RequestSignature.TIMESTAMP_HEADER),
                request.getHeader(RequestSignature.SIGNATURE_HEADER),
                body.getBytes());
        if (!signed) {
            end(request, UNAUTHORIZED);
            return;
        }
        try {
            boolean form = Optional.ofNullable(request.getHeader("Content-Type"))
                    .orElse("")
                    .startsWith("application/x-www-form-urlencoded");
            Answer answer = form ? takeForm(body) : inbox.take(Kind.EVENTS_API, json(body.toString()));
            acknowledge(request, answer);
        } catch (JsonProcessingException unreadable) {
            log.warn("a signed request was no JSON");
            end(request, BAD_REQUEST);
        }
    }

    /** Interactions come as JSON in the field "payload", a slash command as fields. */
    private Answer takeForm(Buffer body) throws JsonProcessingException {
        Map<String, List<String>> fields = new QueryStringDecoder(body.toString(), false).parameters();
        if (fields.containsKey("payload")) {
            return inbox.take(Kind.INTERACTIVE, json(fields.get("payload").getFirst()));
        }
        ObjectNode command = BlockKit.object();
        fields.forEach((name, values) -> command.put(name, values.getFirst()));
        return inbox.take(Kind.SLASH_COMMANDS, command);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return WireJson.mapper().readTree(text);
    }

    private static void acknowledge(HttpServerRequest request, Answer answer) {
        if (answer.taken() && answer.body().isPresent()) {
            request.response()
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(answer.body().get().toString());
        } else {
            end(request, answer.taken() ? OK : UNAVAILABLE);
        }
    }

    private static void end(HttpServerRequest request, int status) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response().setStatusCode(status).end();
        }
    }
}
