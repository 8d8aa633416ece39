package dev.patchbay.observability;

import dev.patchbay.bus.WireJson;
import dev.patchbay.config.ManagementSettings;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Answers those who watch the process: {@code /health/live} while it runs, {@code /health/ready} when it may be sent
 * work (503 and the names of what is down otherwise), and {@code /metrics} for Prometheus.
 */
public final class ManagementServer implements AutoCloseable {

    private static final int OPERATION_SECONDS = 5;
    private static final int IDLE_SECONDS = 30;

    /** Prometheus gives a scrape 10 s unless told otherwise. */
    private static final Duration SCRAPE_PATIENCE = Duration.ofSeconds(9);

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Vertx vertx;
    private final ManagementSettings settings;
    private final Readiness readiness;
    private final SingleFlight<String> scrape;
    private HttpServer server;

    public ManagementServer(Vertx vertx, ManagementSettings settings, Readiness readiness, Metrics metrics) {
        this.vertx = vertx;
        this.settings = settings;
        this.readiness = readiness;
        this.scrape = new SingleFlight<>(metrics::scrape);
    }

    /** Listens; returns once it does. {@code port_taken} when the port cannot be had. */
    public void start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port().number())
                .setIdleTimeout(IDLE_SECONDS);
        server = await(
                vertx.createHttpServer(options).requestHandler(this::answer).listen());
    }

    /** The port in use; another than the setting's when that is 0. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        await(server.close());
    }

    private void answer(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refuse(request.response(), ErrorCode.METHOD_NOT_ALLOWED);
            return;
        }
        switch (request.path()) {
            case "/health/live" -> send(request.response(), 200, JSON, WireJson.write(Map.of("status", "up")));
            case "/health/ready" -> ready(request.response());
            case "/metrics" -> metrics(request.response());
            default -> refuse(request.response(), ErrorCode.PAGE_NOT_FOUND);
        }
    }

    private void ready(HttpServerResponse response) {
        Future.fromCompletionStage(readiness.health(), vertx.getOrCreateContext())
                .onSuccess(health -> send(response, health.isReady() ? 200 : 503, JSON, WireJson.write(health)))
                .onFailure(failed -> refuse(response, ErrorCode.INTERNAL));
    }

    private void metrics(HttpServerResponse response) {
        Future.fromCompletionStage(scrape.result(SCRAPE_PATIENCE), vertx.getOrCreateContext())
                .onSuccess(figures -> send(response, 200, PROMETHEUS, figures))
                .onFailure(failed -> refuse(response, ErrorCode.TIMED_OUT));
    }

    private static void refuse(HttpServerResponse response, ErrorCode code) {
        send(response, code.status(), JSON, WireJson.write(Map.of("status", code.wire(), "detail", code.title())));
    }

    private static void send(HttpServerResponse response, int status, String mediaType, String body) {
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }

    private <T> T await(Future<T> future) {
        try {
            return future.await(OPERATION_SECONDS, TimeUnit.SECONDS);
        } catch (Exception thrown) {
            throw thrown instanceof BindException
                    ? new Failure(
                            ErrorCode.PORT_TAKEN,
                            "Port %d of %s is taken (management.port)."
                                    .formatted(settings.port().number(), settings.host()),
                            thrown)
                    : Failure.of(thrown);
        }
    }
}
