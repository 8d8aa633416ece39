package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.slack.Workspace.StoredFile;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The HTTP side of the stand-in: Web API, uploads, downloads, and the faults on their way. */
final class SlackServer {

    private static final String API = "/api/";
    private static final String UPLOAD = "/upload/";
    private static final String DOWNLOAD = "/files-pri/";

    /** Where the simulator's page sees files. */
    static final String SHOWN = "/shown/";

    /** Where {@code apps.connections.open} sends an app. */
    static final String SOCKET = "/socket";

    private static final String SIGN_IN_PAGE = "<!DOCTYPE html><html><body>Sign in to your workspace</body></html>";

    private final Vertx vertx = Vertx.vertx();
    private final SocketSender sockets = new SocketSender();
    private final HttpServer server =
            vertx.createHttpServer().requestHandler(this::route).webSocketHandler(sockets::accept);
    private final Tokens tokens;
    private final Workspace workspace;
    private final WebApi api;
    private final Faults faults;
    private final RateLimits limits = new RateLimits();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean paced = true;

    SlackServer(Workspace workspace, Surfaces surfaces, Tokens tokens, Faults faults, Consumer<Posted> whenPosted) {
        this.tokens = tokens;
        this.workspace = workspace;
        this.faults = faults;
        this.api = new WebApi(workspace, surfaces, tokens, this::origin, whenPosted);
    }

    void open() {
        server.connectionHandler(connections::add).listen(0, "127.0.0.1").await();
    }

    /** Cuts every connection, calls under way included. */
    void disconnect() {
        sockets.disconnect();
        connections.forEach(HttpConnection::close);
        connections.clear();
    }

    void close() {
        server.close().await();
        vertx.close();
    }

    int port() {
        return server.actualPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    SocketSender sockets() {
        return sockets;
    }

    WebApi api() {
        return api;
    }

    void paced(boolean on) {
        paced = on;
    }

    private void route(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith(API)) {
            request.body().onSuccess(body -> call(request, path.substring(API.length()), body));
        } else if (path.startsWith(UPLOAD)) {
            request.body().onSuccess(body -> meet("upload", request, () -> upload(request, body)));
        } else if (path.startsWith(DOWNLOAD)) {
            meet("download", request, () -> download(request));
        } else if (path.startsWith(SHOWN)) {
            show(request, path.substring(SHOWN.length()));
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void show(HttpServerRequest request, String id) {
        Optional<StoredFile> file =
                workspace.file(id).filter(kept -> kept.content().isPresent());
        request.response()
                .setStatusCode(file.isPresent() ? 200 : 404)
                .end(Buffer.buffer(file.flatMap(StoredFile::content).orElse(new byte[0])));
    }

    private void call(HttpServerRequest request, String method, Buffer body) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder(body.toString(), StandardCharsets.UTF_8, false)
                .parameters()
                .forEach(parameters::add);
        Call.addClient(request, parameters);
        Call call = new Call(method, Call.bearer(request), parameters);
        meet(method, request, () -> {
            if (paced && !limits.allow(call)) {
                refuse(request, 429, 1);
                return;
            }
            json(request, api.answer(call));
        });
    }

    /** Does the work, with the fault that is due in its way. */
    private void meet(String method, HttpServerRequest request, Runnable work) {
        Optional<Fault> fault = faults.take(method);
        if (fault.isEmpty()) {
            work.run();
            return;
        }
        switch (fault.get()) {
            case Fault.Status status -> refuse(request, status.code(), status.retryAfter());
            case Fault.Refusal refusal -> {
                if (method.equals("download")) {
                    page(request);
                } else {
                    json(request, WebApi.refusal(refusal.error()));
                }
            }
            case Fault.Slow slow -> vertx.setTimer(slow.delay().toMillis(), id -> work.run());
            case Fault.Reset reset -> request.connection().close();
            case Fault.Redirect redirect ->
                request.response()
                        .setStatusCode(302)
                        .putHeader("Location", redirect.location())
                        .end();
            case Fault.AnswerGarbled garbled -> {
                page(request);
                work.run();
            }
            case Fault.AnswerLost lost -> {
                request.connection().close();
                work.run();
            }
        }
    }

    private void upload(HttpServerRequest request, Buffer body) {
        StoredFile file =
                workspace.file(request.path().substring(UPLOAD.length())).orElse(null);
        if (file == null || file.size() != body.length()) {
            request.response().setStatusCode(400).end();
            return;
        }
        workspace.fill(file.id(), body.getBytes());
        request.response().end("OK - " + body.length());
    }

    private void download(HttpServerRequest request) {
        String id = request.path().substring(DOWNLOAD.length()).split("/")[0];
        StoredFile file = workspace.file(id).orElse(null);
        if (file == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        if (!tokens.isBot(Call.bearer(request))) {
            page(request);
            return;
        }
        request.response()
                .putHeader("Content-Type", "text/csv")
                .end(Buffer.buffer(file.content().orElseThrow()));
    }

    private static void page(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(SIGN_IN_PAGE);
    }

    private static void refuse(HttpServerRequest request, int status, int retryAfter) {
        if (!request.response().closed() && !request.response().ended()) {
            request.response().putHeader("Retry-After", String.valueOf(retryAfter));
            request.response().setStatusCode(status).end("{\"ok\":false,\"error\":\"ratelimited\"}");
        }
    }

    private static void json(HttpServerRequest request, ObjectNode answer) {
        if (!request.response().closed() && !request.response().ended()) {
            request.response()
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(answer.toString());
        }
    }
}
