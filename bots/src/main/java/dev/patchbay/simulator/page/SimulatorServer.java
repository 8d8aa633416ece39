package dev.patchbay.simulator.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.patchbay.bot.ListeningPort;
import dev.patchbay.bus.WireJson;
import dev.patchbay.config.Port;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.simulator.SimulatedPlatform;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the simulator's page, on loopback only: the platforms side by side, to be used by hand. */
public final class SimulatorServer implements AutoCloseable {

    /** The name of who is the first on each platform. */
    public static final String FIRST_PERSON = Stage.FIRST;

    /** Files come in Base64, within the request. */
    private static final long MAX_BODY = 40L << 20;

    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;
    private static final List<String> FILES = List.of(
            "page.js",
            "page.css",
            "platforms.css",
            "chart.js",
            "discord.js",
            "dom.js",
            "message.js",
            "modal.js",
            "reach.js",
            "slack.js",
            "teams.js");
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);

    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Vertx vertx;
    private final HttpServer server;
    private volatile Handler<HttpServerRequest> answering = SimulatorServer::starting;

    public SimulatorServer(Vertx vertx, List<? extends SimulatedPlatform> platforms) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer().requestHandler(request -> answering.handle(request));
        platforms.stream().map(Stage::new).forEach(stage -> stages.put(stage.name(), stage));
    }

    /**
     * Takes the port, so that it is known to be free before the desk starts.
     *
     * @param port 0 picks a free one
     * @param option that names it
     */
    public SimulatorServer listen(Port port, String option) throws InterruptedException, TimeoutException {
        ListeningPort.open(server, HOST, port, option);
        return this;
    }

    /**
     * Shows the page, once there is a desk behind the platforms.
     *
     * @param desk where that shows its dashboard
     * @param sample what people can drop without a file of their own
     */
    public void show(String desk, Upload sample) {
        Router router = Router.router(vertx);
        router.get("/").handler(context -> resource(context, "page.html"));
        FILES.forEach(name -> router.get("/" + name).handler(context -> resource(context, name)));
        router.get("/" + sample.name()).handler(context -> context.response()
                .putHeader("Content-Type", "text/csv; charset=utf-8")
                .end(Buffer.buffer(sample.content())));
        router.get("/desk").handler(context -> context.redirect(desk));
        router.get("/platforms").handler(context -> respond(context, () -> stages.keySet()));
        router.get("/platforms/:platform").handler(context -> respond(context, () -> view(context)));
        router.post("/platforms/:platform")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
                .handler(context -> respond(context, () -> perform(context)));
        answering = router;
    }

    /** Lets the sample be dropped on every platform, so that there is something to ask about. */
    public void begin(Upload sample) {
        stages.values().forEach(stage -> stage.begin(sample));
    }

    /** Has the first person of a platform say directly who they are, and waits for the desk to take it. */
    public void introduce(Platform platform, String words) throws InterruptedException {
        stages.get(Stage.name(platform)).introduce(words);
    }

    public String url() {
        return "http://" + HOST + ":" + server.actualPort() + "/";
    }

    @Override
    public void close() throws Exception {
        server.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void starting(HttpServerRequest request) {
        request.response().setStatusCode(503).end("The desk is starting. Load this page again in a moment.");
    }

    private Stage stage(RoutingContext context) {
        Stage stage = stages.get(context.pathParam("platform"));
        if (stage == null) {
            throw new IllegalArgumentException("There is no such platform here.");
        }
        return stage;
    }

    private Stage.View view(RoutingContext context) {
        Stage stage = stage(context);
        String channel = context.queryParams().get("channel");
        Optional<Spot> spot = Optional.ofNullable(channel)
                .map(open -> new Spot(open, context.queryParams().get("thread")));
        return stage.view(spot, member(context, stage));
    }

    /** Who looks at the page; the first of them until somebody is chosen. */
    private static Member member(RoutingContext context, Stage stage) {
        String as = context.queryParams().get("as");
        return as == null ? stage.members().getFirst() : stage.member(as);
    }

    private Object perform(RoutingContext context) {
        Stage stage = stage(context);
        SimulatedPlatform platform = stage.platform();
        Member member = member(context, stage);
        Deed deed = deed(context);
        switch (deed) {
            case Deed.Say say -> {
                return stage.say(member, say.spot(), say.text(), say.files());
            }
            case Deed.Command command -> platform.command(member, command.spot(), command.text());
            case Deed.Edit edit -> stage.edit(edit.message(), edit.text());
            case Deed.Delete delete -> platform.delete(stage.said(delete.message()));
            case Deed.Ticket ticket -> platform.createTicketFrom(member, stage.said(ticket.message()));
            case Deed.Press press -> platform.press(member, press.spot(), press.label(), press.values());
            case Deed.Refresh refresh -> platform.refresh(member, shown(platform, refresh.spot(), refresh.message()));
            case Deed.React react ->
                platform.react(member, shown(platform, react.spot(), react.message()), react.reaction());
            case Deed.Submit submit -> submit(platform, member, submit);
            case Deed.Dismiss dismiss -> platform.dismiss(member);
            case Deed.Fault fault -> platform.faults().set(fault.trouble(), fault.share());
            case Deed.Disconnect disconnect -> platform.faults().disconnect();
            case Deed.Revoke revoke -> platform.faults().revokeToken(revoke.revoked());
            case Deed.Clear clear -> platform.faults().clear();
        }
        return Map.of();
    }

    private static Deed deed(RoutingContext context) {
        String body = context.body().asString();
        try {
            Deed deed = body == null ? null : WireJson.mapper().readValue(body, Deed.class);
            if (deed != null) {
                return deed;
            }
        } catch (ValueInstantiationException incomplete) {
            throw incomplete.getCause() instanceof Deed.Incomplete missing ? missing : noDeed();
        } catch (JsonProcessingException unreadable) {
            LOG.debug("what was sent to the simulator is no deed", unreadable);
        }
        throw noDeed();
    }

    private static IllegalArgumentException noDeed() {
        return new IllegalArgumentException("That is nothing that can be done here: send what the page sends.");
    }

    private static void submit(SimulatedPlatform platform, Member member, Deed.Submit submit) {
        if (platform.dialog(member).isEmpty()) {
            throw new IllegalArgumentException("No dialog is open.");
        }
        platform.submit(member, submit.values());
    }

    private static Shown shown(SimulatedPlatform platform, Spot spot, String id) {
        return platform.thread(spot).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("That message is gone."));
    }

    /** Works on a virtual thread: what is done on a platform is awaited there. */
    private static void respond(RoutingContext context, Callable<Object> work) {
        Thread.ofVirtual().start(() -> {
            try {
                end(context, 200, WireJson.write(work.call()));
            } catch (IllegalArgumentException wrong) {
                end(context, 400, WireJson.write(Map.of("error", String.valueOf(wrong.getMessage()))));
            } catch (NoSuchElementException gone) {
                end(context, 400, WireJson.write(Map.of("error", "There is no such place or message here.")));
            } catch (Exception failed) {
                LOG.warn("The simulator could not do that", failed);
                end(context, 500, WireJson.write(Map.of("error", String.valueOf(failed.getMessage()))));
            }
        });
    }

    private static Future<Void> end(RoutingContext context, int status, String json) {
        return context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(json);
    }

    private static void resource(RoutingContext context, String name) {
        String type = name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html";
        context.response()
                .putHeader("Content-Type", type + "; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .sendFile("simulator/" + name);
    }
}
