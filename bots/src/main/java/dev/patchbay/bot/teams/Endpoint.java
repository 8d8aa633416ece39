package dev.patchbay.bot.teams;

import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bot.ListeningPort;
import dev.patchbay.config.TeamsSettings;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Where Teams brings its activities: {@code POST /api/messages}, on a port of its own. Nothing of an activity is acted
 * upon before its token is checked.
 */
final class Endpoint {

    static final String PATH = "/api/messages";

    private static final long MAX_BODY = 1 << 20;
    private static final int MAX_IN_FLIGHT = 500;
    private static final int IDLE_SECONDS = 30;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);
    private final TeamsSettings settings;
    private final TokenValidator validator;
    private final AllowedHosts serviceHosts;
    private final Events events;
    private HttpServer server;

    Endpoint(TeamsSettings settings, TokenValidator validator, AllowedHosts serviceHosts, Events events) {
        this.settings = settings;
        this.validator = validator;
        this.serviceHosts = serviceHosts;
        this.events = events;
    }

    /** Listens; {@code port_taken} when the port cannot be had. */
    void open(Vertx vertx) throws InterruptedException, TimeoutException {
        Router router = Router.router(vertx);
        router.head(PATH).handler(context -> context.response().end());
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .handler(this::accept)
                .failureHandler(context -> end(context, Answer.of(context.statusCode())));
        server = vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(IDLE_SECONDS))
                .requestHandler(router);
        ListeningPort.open(server, settings.host(), settings.port(), "teams.port");
    }

    /** The port in use, once open. */
    int port() {
        return server.actualPort();
    }

    void close() {
        server.close().await();
    }

    private void accept(RoutingContext context) {
        if (!inFlight.tryAcquire()) {
            end(context, Answer.of(503));
            return;
        }
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        String authorization = context.request().getHeader("Authorization");
        Thread.ofVirtual().name("teams-http").start(() -> {
            Answer answer;
            try (MDC.MDCCloseable correlated = CorrelationId.random().open()) {
                answer = answer(authorization, body);
            } finally {
                inFlight.release();
            }
            Answer decided = answer;
            context.vertx().runOnContext(done -> end(context, decided));
        });
    }

    private Answer answer(String authorization, byte[] body) {
        try {
            Optional<Activity> activity = Activity.read(body);
            if (activity.isEmpty()) {
                return Answer.of(authorization == null ? 401 : 400);
            }
            if (!settings.developerMode()) {
                validator.check(authorization, activity.get());
            }
            if (!serviceHosts.allow(activity.get().serviceUrl())) {
                throw new TokenRefused(403, "the service URL's host is not among teams.service-hosts");
            }
            return events.handle(activity.get());
        } catch (TokenRefused refused) {
            log.warn("an activity was refused: {}", refused.getMessage());
            return Answer.of(refused.status());
        } catch (IOException e) {
            log.warn("an activity could not be checked: {}", e.getMessage());
            return Answer.of(503);
        } catch (RuntimeException failed) {
            Failure failure = Failure.of(failed);
            log.error("an activity could not be taken", failed);
            return Answer.of(
                    failure.code().status() < 500 ? 500 : failure.code().status());
        }
    }

    private static void end(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status());
        if (answer.body().isPresent()) {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(answer.body().get().toString());
        } else {
            response.end();
        }
    }
}
