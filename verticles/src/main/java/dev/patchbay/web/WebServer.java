package dev.patchbay.web;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.FilesSettings;
import dev.patchbay.config.HttpSettings;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.web.api.Api;
import dev.patchbay.web.chat.WebChat;
import dev.patchbay.web.connect.ConnectPages;
import dev.patchbay.web.connect.InstallOptions;
import dev.patchbay.web.page.Assets;
import dev.patchbay.web.page.Templates;
import dev.patchbay.web.signin.SignIn;
import dev.patchbay.web.ticket.TicketPages;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The dashboard and the API over HTTP. Started last and stopped first, since it calls all the others. */
public final class WebServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int IDLE_SECONDS = 75;
    private static final int MAX_HEADERS = 16 << 10;
    private static final int MAX_URL = 8 << 10;

    /** The longest message, each of its characters as three bytes that are percent-encoded. */
    private static final int MAX_FIELD = 9 * InboundMessage.MAX_TEXT;

    /** Pages only listen; what they say on a WebSocket is control frames. */
    private static final int MAX_FROM_PAGE = 1 << 10;

    private final Vertx vertx;
    private final HttpSettings settings;
    private final WebChat chat;
    private final WebRoutes routes;
    private HttpServer server;

    /** @param contract of the API, see {@link dev.patchbay.web.api.Contract#load} */
    public WebServer(
            Vertx vertx,
            Bus bus,
            Database database,
            FileStore files,
            HttpSettings settings,
            FilesSettings limits,
            InstallOptions installs,
            Future<OpenAPIContract> contract,
            Clock clock) {
        this.vertx = vertx;
        this.settings = settings;
        Templates templates = new Templates(new Assets());
        this.chat = new WebChat(vertx, bus, database, files, settings, limits, clock, templates);
        SignIn signIn = new SignIn(database, new EventStream(bus, clock), settings, clock, templates);
        this.routes = new WebRoutes(
                vertx,
                signIn,
                chat,
                new ConnectPages(bus, installs, templates),
                new TicketPages(bus, templates),
                new Api(vertx, bus, contract),
                templates);
    }

    /** Listens; returns once it does. {@code port_taken} when the port cannot be had. */
    public void start() {
        server = await(chat.start().compose(adapter -> listen()).recover(thrown -> chat.stop()
                .transform(stopped -> Future.failedFuture(thrown))));
    }

    private Future<HttpServer> listen() {
        return vertx.createHttpServer(options()).requestHandler(routes.router()).listen();
    }

    /** The actor by which replies come to open pages. */
    public ActorVerticle<?, ?> adapter() {
        return chat.adapter();
    }

    /** The port in use; another than the setting's when that is 0. */
    public int port() {
        return server.actualPort();
    }

    /** Takes no more requests, and waits for those under way. */
    @Override
    public void close() {
        chat.release();
        await(server.shutdown(PATIENCE_SECONDS, TimeUnit.SECONDS).eventually(chat::stop));
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port().number())
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(1_024)
                .setHttp2ClearTextEnabled(false)
                .setMaxWebSocketFrameSize(MAX_FROM_PAGE)
                .setMaxWebSocketMessageSize(MAX_FROM_PAGE)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxFormAttributeSize(MAX_FIELD)
                .setMaxHeaderSize(MAX_HEADERS)
                .setMaxInitialLineLength(MAX_URL);
    }

    private <T> T await(Future<T> future) {
        try {
            return future.await(PATIENCE_SECONDS + 1, TimeUnit.SECONDS);
        } catch (Exception thrown) {
            throw thrown instanceof BindException
                    ? new Failure(
                            ErrorCode.PORT_TAKEN,
                            "Port " + settings.port().number() + " of " + settings.host() + " is taken (http.port).",
                            thrown)
                    : Failure.of(thrown);
        }
    }
}
