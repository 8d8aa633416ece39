package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The HTTP side of the stand-in: sign-in, keys, connector, files, and the faults on their way. */
final class ConnectorServer {

    private static final String SERVICE = "/emea";
    private static final String ACTIVITIES = SERVICE + "/v3/conversations/:conversation/activities";
    /** Entra's number for a secret that has expired. */
    private static final int EXPIRED = 7_000_222;

    private static final String SIGN_IN_PAGE = "<!DOCTYPE html><html><body>Sign in to your account</body></html>";
    private static final long SLOW_MILLIS = 3_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Vertx vertx = Vertx.vertx();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final HttpServer server = vertx.createHttpServer();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Teams teams;
    private final Connector connector;
    private final AccessTokens tokens;
    private final RateLimits limits;
    private volatile boolean expired;
    private TeamsFaults faults;
    private TokenMint mint;
    private TokenMint entra;

    ConnectorServer(Teams teams, Connector connector, AccessTokens tokens, RateLimits limits) {
        this.teams = teams;
        this.connector = connector;
        this.tokens = tokens;
        this.limits = limits;
    }

    void open() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.post("/:tenant/oauth2/v2.0/token").handler(this::signIn);
        router.get("/metadata").handler(context -> send(context, 200, metadata("/keys")));
        router.get("/keys").handler(context -> send(context, 200, mint.document()));
        router.get("/:tenant/v2.0/.well-known/openid-configuration")
                .handler(context -> send(context, 200, metadata("/entra/keys")));
        router.get("/entra/keys").handler(context -> send(context, 200, entra.document()));
        router.post(SERVICE + "/v3/conversations")
                .handler(context -> call(context, false, body -> new Reply(201, connector.open(body))));
        router.post(ACTIVITIES).handler(context -> call(context, true, body -> posted(context, body)));
        router.post(ACTIVITIES + "/:id").handler(context -> call(context, true, body -> posted(context, body)));
        router.put(ACTIVITIES + "/:id").handler(context -> call(context, true, body -> changed(context, body)));
        router.delete(ACTIVITIES + "/:id").handler(context -> call(context, true, body -> deleted(context)));
        router.get(SERVICE + "/v3/conversations/:conversation/pagedmembers")
                .handler(context -> call(context, false, body -> members(context)));
        router.get(SERVICE + "/v3/conversations/:conversation/members/:id")
                .handler(context -> call(context, false, body -> member(context)));
        router.get(SERVICE + "/v3/teams/:team/conversations")
                .handler(context -> call(context, false, body -> new Reply(200, connector.channels())));
        router.put("/upload/:id").handler(this::upload);
        router.get("/files/:id/:name").handler(this::download);
        server.connectionHandler(connections::add)
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await();
    }

    void use(TokenMint framework, TokenMint ofTenant, TeamsFaults faultSwitch) {
        mint = framework;
        entra = ofTenant;
        faults = faultSwitch;
    }

    /** Addresses of files open them for a while; then SharePoint's page to sign in comes, with status 200. */
    void expireFiles() {
        expired = true;
    }

    void close() {
        server.close().await();
        vertx.close();
    }

    String authority() {
        return "127.0.0.1:" + server.actualPort();
    }

    String origin() {
        return "http://" + authority();
    }

    /** Where a file is fetched from. */
    String address(String file, String name) {
        return origin() + "/files/" + file + "/" + name.replace(" ", "%20");
    }

    String serviceUrl() {
        return origin() + SERVICE + "/";
    }

    /** The bot did something that Teams does not take. */
    void broke(String rule) {
        violations.add(rule);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    void disconnect() {
        connections.forEach(HttpConnection::close);
        connections.clear();
    }

    /** What a call comes to. */
    private record Reply(int status, ObjectNode body) {}

    private interface Method {
        Reply answer(JsonNode body) throws Refused;
    }

    private ObjectNode metadata(String keys) {
        return JSON.objectNode().put("jwks_uri", origin() + keys);
    }

    private void signIn(RoutingContext context) {
        OptionalInt wrong = faults.isRevoked()
                ? OptionalInt.of(EXPIRED)
                : tokens.wrong(context.pathParam("tenant"), context.request().formAttributes());
        if (wrong.isEmpty()) {
            send(context, 200, tokens.issue());
        } else {
            ObjectNode answer = JSON.objectNode().put("error", "invalid_client");
            answer.putArray("error_codes").add(wrong.getAsInt());
            send(context, 401, answer);
        }
    }

    /** Does a call, with the fault that is due in its way. */
    private void call(RoutingContext context, boolean posts, Method method) {
        Optional<Trouble> trouble = faults.take(posts && isMessage(context));
        if (trouble.isEmpty()) {
            answer(context, posts, method);
            return;
        }
        switch (trouble.get()) {
            case RATE_LIMITED -> refuse(context, new Refused(429, "TooManyRequests", "slow down"), 1);
            case SERVER_ERROR -> refuse(context, new Refused(500, "ServiceError", "an error occurred"), 0);
            case SLOW -> vertx.setTimer(SLOW_MILLIS, timer -> answer(context, posts, method));
            case RESET -> context.request().connection().close();
            case ANSWER_LOST -> {
                context.request().connection().close();
                answer(context, posts, method);
            }
            case DUPLICATES -> answer(context, posts, method);
        }
    }

    /** Whether a call puts something before people; that the bot is typing is nothing. */
    private static boolean isMessage(RoutingContext context) {
        Buffer body = context.body().buffer();
        return body != null && !body.toString().contains("\"type\":\"typing\"");
    }

    private void answer(RoutingContext context, boolean posts, Method method) {
        try {
            if (faults.isRevoked() || !tokens.isValid(context.request().getHeader("Authorization"))) {
                throw new Refused(401, "Unauthorized", "Authorization has been denied for this request.");
            }
            if (posts) {
                limits.count(context.pathParam("conversation"));
            }
            Reply reply = method.answer(body(context));
            send(context, reply.status(), reply.body());
        } catch (Refused refused) {
            boolean broken = refused.status() == 400 || refused.status() == 413;
            if (broken) {
                violations.add(context.request().method() + ": " + refused.getMessage());
            }
            refuse(context, refused, refused.status() == 429 ? 1 : 0);
        }
    }

    private Reply posted(RoutingContext context, JsonNode body) throws Refused {
        ObjectNode answer = connector.post(context.pathParam("conversation"), (ObjectNode) body);
        return new Reply(body.path("type").asText().equals("typing") ? 202 : 201, answer);
    }

    private Reply changed(RoutingContext context, JsonNode body) throws Refused {
        return new Reply(
                200, connector.change(context.pathParam("conversation"), context.pathParam("id"), (ObjectNode) body));
    }

    private Reply deleted(RoutingContext context) throws Refused {
        connector.delete(context.pathParam("conversation"), context.pathParam("id"));
        return new Reply(200, JSON.objectNode());
    }

    private Reply members(RoutingContext context) throws Refused {
        HttpServerRequest request = context.request();
        int size = Integer.parseInt(request.getParam("pageSize", "500"));
        return new Reply(
                200,
                connector.members(context.pathParam("conversation"), size, request.getParam("continuationToken", "")));
    }

    private Reply member(RoutingContext context) throws Refused {
        return new Reply(200, connector.member(context.pathParam("conversation"), context.pathParam("id")));
    }

    /** A file that somebody agreed to take; it comes in one piece. */
    private void upload(RoutingContext context) {
        Buffer content = context.body().buffer();
        String range = "bytes 0-%d/%d".formatted(content.length() - 1, content.length());
        if (!range.equals(context.request().getHeader("Content-Range"))) {
            violations.add("PUT: Content-Range is not " + range);
            context.response().setStatusCode(416).end();
            return;
        }
        teams.fill(context.pathParam("id"), content.getBytes());
        context.response().setStatusCode(201).end("{}");
    }

    private void download(RoutingContext context) {
        Optional<byte[]> content = teams.file(context.pathParam("id"));
        if (content.isEmpty()) {
            context.response().setStatusCode(404).end();
        } else {
            boolean page = expired || context.pathParam("name").endsWith(".html");
            context.response()
                    .putHeader("Content-Type", page ? "text/html; charset=utf-8" : "text/csv")
                    .end(expired ? Buffer.buffer(SIGN_IN_PAGE) : Buffer.buffer(content.get()));
        }
    }

    private static JsonNode body(RoutingContext context) throws Refused {
        Buffer body = context.body().buffer();
        try {
            JsonNode json = body == null || body.length() == 0
                    ? JSON.objectNode()
                    : WireJson.mapper().readTree(body.getBytes());
            if (json.isObject()) {
                return json;
            }
        } catch (IOException malformed) {
            throw Refused.badRequest("the body is not JSON");
        }
        throw Refused.badRequest("the body is not an object");
    }

    private static void refuse(RoutingContext context, Refused refused, int retryAfter) {
        if (retryAfter > 0) {
            context.response().putHeader("Retry-After", String.valueOf(retryAfter));
        }
        ObjectNode answer = JSON.objectNode();
        answer.putObject("error").put("code", refused.code()).put("message", refused.getMessage());
        send(context, refused.status(), answer);
    }

    private static void send(RoutingContext context, int status, ObjectNode body) {
        HttpServerResponse response = context.response();
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(body.toString());
        }
    }
}
