package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.discord.MessageRules.Upload;
import dev.patchbay.simulator.discord.RateLimits.Standing;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The REST interface over HTTP: the token, rate limits with their headers, bodies with files, and faults. */
final class RestServer {

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final String token;
    private final Faults faults;
    private final RateLimits limits;
    private final Routes routes;
    private final List<String> violations = new CopyOnWriteArrayList<>();

    RestServer(Vertx vertx, String token, Faults faults, RateLimits limits, Routes routes) {
        this.vertx = vertx;
        this.token = token;
        this.faults = faults;
        this.limits = limits;
        this.routes = routes;
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    void handle(HttpServerRequest request) {
        Map<String, Upload> uploads = new TreeMap<>();
        boolean multipart = request.getHeader("Content-Type") != null
                && request.getHeader("Content-Type").startsWith("multipart/");
        if (multipart) {
            request.setExpectMultipart(true).uploadHandler(part -> {
                Buffer content = Buffer.buffer();
                String index = part.name().replaceAll("\\D", "");
                part.handler(content::appendBuffer);
                part.endHandler(end -> uploads.put(index, new Upload(index, part.filename(), content)));
            });
            request.end().onSuccess(end -> answer(request, body(request), List.copyOf(uploads.values())));
        } else {
            request.body().onSuccess(body -> answer(request, body.toString(), List.of()));
        }
    }

    private static String body(HttpServerRequest request) {
        return Optional.ofNullable(request.getFormAttribute("payload_json")).orElse("{}");
    }

    private void answer(HttpServerRequest request, String body, List<Upload> uploads) {
        Optional<Routes.Match> match = routes.find(request.method().name(), request.path());
        Optional<Trouble> fault = match.filter(Routes.Match::faulty).flatMap(found -> faults.of(found.posts()));
        if (fault.filter(Trouble.RESET::equals).isPresent()) {
            request.connection().close();
        } else if (fault.filter(Trouble.SERVER_ERROR::equals).isPresent()) {
            send(
                    request.response(),
                    500,
                    new JsonObject()
                            .put("message", "500: Internal Server Error")
                            .put("code", 0));
        } else if (fault.filter(Trouble.RATE_LIMITED::equals).isPresent()) {
            slowDown(request.response(), Duration.ofSeconds(1), false);
        } else {
            Runnable reply = done(request, match, body, uploads);
            if (fault.filter(Trouble.ANSWER_LOST::equals).isPresent()) {
                request.connection().close();
            } else if (fault.filter(Trouble.SLOW::equals).isPresent()) {
                vertx.setTimer(SLOW.toMillis(), fired -> reply.run());
            } else {
                reply.run();
            }
        }
    }

    /** Does what was asked, and answers how to say so. */
    private Runnable done(HttpServerRequest request, Optional<Routes.Match> match, String body, List<Upload> uploads) {
        HttpServerResponse response = request.response();
        try {
            Routes.Match found = match.orElseThrow(() -> Refused.of(404, 0, "404: Not Found"));
            authorize(found, request.headers());
            Optional<Duration> global = found.limited() ? limits.global() : Optional.empty();
            if (global.isPresent()) {
                return () -> slowDown(response, global.get(), true);
            }
            if (found.posts()) {
                Standing standing = limits.take(found.bucket());
                headers(response, found.bucket(), standing);
                if (standing.refused()) {
                    return () -> slowDown(response, standing.resetAfter(), false);
                }
            }
            Object answer = found.handler().apply(new Call(found.path(), request.params(), json(body), uploads));
            return () -> send(response, answer == null ? 204 : 200, answer);
        } catch (Refused refused) {
            if (refused.isViolation()) {
                violations.add("%s %s: %s".formatted(request.method(), request.path(), refused.body()));
            }
            return () -> send(response, refused.status(), refused.body());
        } catch (RuntimeException malformed) {
            violations.add("%s %s: %s".formatted(request.method(), request.path(), malformed));
            return () -> send(
                    response,
                    400,
                    new JsonObject().put("message", "400: Bad Request").put("code", 0));
        }
    }

    private void authorize(Routes.Match match, MultiMap headers) {
        boolean ours = ("Bot " + token).equals(headers.get("Authorization")) && !faults.tokenRevoked();
        if (match.needsToken() && !ours) {
            throw Refused.of(401, 0, "401: Unauthorized");
        }
    }

    private static Object json(String body) {
        try {
            return body.isBlank() ? new JsonObject() : Json.decodeValue(body);
        } catch (DecodeException e) {
            throw Refused.of(400, 50_109, "The request body contains invalid JSON.");
        }
    }

    private static void headers(HttpServerResponse response, String bucket, Standing standing) {
        response.putHeader("X-RateLimit-Limit", "" + standing.limit())
                .putHeader("X-RateLimit-Remaining", "" + Math.max(0, standing.remaining()))
                .putHeader("X-RateLimit-Reset", seconds(standing.reset().toEpochMilli()))
                .putHeader(
                        "X-RateLimit-Reset-After", seconds(standing.resetAfter().toMillis()))
                .putHeader(
                        "X-RateLimit-Bucket",
                        Integer.toHexString(bucket.replaceAll("\\d", "").hashCode()));
    }

    private void slowDown(HttpServerResponse response, Duration pause, boolean global) {
        response.putHeader("Retry-After", "" + Math.max(1, Math.ceilDiv(pause.toMillis(), 1_000)))
                .putHeader("X-RateLimit-Scope", global ? "global" : "user");
        if (global) {
            response.putHeader("X-RateLimit-Global", "true");
        }
        send(
                response,
                429,
                new JsonObject()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", pause.toMillis() / 1_000.0)
                        .put("global", global));
    }

    /** Every answer passes Discord's proxy; a client takes one without its mark for a ban. */
    private static void send(HttpServerResponse response, int status, Object body) {
        response.setStatusCode(status).putHeader("Via", "1.1 google");
        if (body == null) {
            response.end();
        } else if (body instanceof Buffer content) {
            response.end(content);
        } else {
            response.putHeader("Content-Type", "application/json").end(body.toString());
        }
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.3f", milliseconds / 1_000.0);
    }
}
