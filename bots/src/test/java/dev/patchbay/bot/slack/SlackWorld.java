package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.file.FileReply.FileContent;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.simulator.slack.StandInSlack;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The adapter on a real bus between a stand-in Slack and a conversation actor in memory. */
final class SlackWorld implements AutoCloseable {

    static final String CHANNEL = "C0GENERAL";
    static final String DIRECT = "D0ADA";
    static final String ADA = "U0ADA";

    /** A call to Slack that takes longer counts as lost. */
    static final Duration CALL = Duration.ofMillis(700);

    final Vertx vertx = Vertx.vertx();
    final Bus bus = Bus.install(vertx);
    final TenantId tenant = TenantId.random();
    final ShiftedClock clock = new ShiftedClock();
    final StandInSlack slack = StandInSlack.open(clock);
    final Map<FileId, Buffer> files = new ConcurrentHashMap<>();
    final TestConversation conversation;
    final TestInstallations installations = new TestInstallations();
    final URI endpoint;
    private final String deployed;

    SlackWorld(Reply reply) {
        this(reply, SlackWorld::settings, CALL);
    }

    /** @param call how long one call to Slack may take */
    SlackWorld(Reply reply, Duration call) {
        this(reply, SlackWorld::settings, call);
    }

    /** @param settings the adapter's, for a stand-in at that address */
    SlackWorld(Reply reply, Function<StandInSlack, SlackSettings> settings) {
        this(reply, settings, CALL);
    }

    private SlackWorld(Reply reply, Function<StandInSlack, SlackSettings> settings, Duration call) {
        slack.addChannel(CHANNEL);
        slack.addChannel(DIRECT);
        slack.addUser(ADA, "ada");
        slack.events().retry(20, Duration.ofMillis(100));
        conversation = new TestConversation(bus, message -> reply);
        SlackVerticle adapter = new SlackVerticle(bus, tenant, settings.apply(slack), clock, call);
        vertx.deployVerticle(conversation).await();
        vertx.deployVerticle(new Files()).await();
        vertx.deployVerticle(installations).await();
        vertx.deployVerticle(new Tickets()).await();
        deployed = vertx.deployVerticle(adapter).await();
        endpoint = settings.apply(slack).signingSecret().isEmpty()
                ? URI.create("http://127.0.0.1:1")
                : URI.create("http://127.0.0.1:" + adapter.port() + SlackEndpoint.PATH);
        slack.events().sendTo(endpoint);
    }

    static SlackSettings settings(StandInSlack slack) {
        return new SlackSettings(
                Optional.of(new Secret(StandInSlack.BOT_TOKEN)),
                Optional.of(new Secret(StandInSlack.SIGNING_SECRET)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of(slack.fileHost()));
    }

    FileRef keep(byte[] content) {
        FileRef file = new FileRef(FileId.random(), "chart.png", "image/png", content.length);
        files.put(file.id(), Buffer.buffer(content));
        return file;
    }

    String mention(String text) {
        return slack.write(CHANNEL, ADA, StandInSlack.MENTION + " " + text, "");
    }

    @Override
    public void close() {
        vertx.undeploy(deployed).await();
        slack.close();
        vertx.close();
    }

    private final class Files extends ActorVerticle<FileCommand, FileReply> {

        Files() {
            super(Addresses.FILE, 4);
        }

        @Override
        protected FileReply handle(FileCommand command) {
            FileId id = ((FileCommand.ReadFile) command).file();
            Buffer content = files.get(id);
            if (content == null) {
                throw new Failure(ErrorCode.FILE_NOT_FOUND, "There is no such file.");
            }
            return new FileContent(new FileRef(id, "chart.png", "image/png", content.length()), content);
        }
    }

    /** A desk without tickets. */
    private static final class Tickets extends ActorVerticle<TicketCommand, TicketReply> {

        Tickets() {
            super(Addresses.TICKET, 1);
        }

        @Override
        protected TicketReply handle(TicketCommand command) {
            return new TicketReply.TicketsListed(List.of(), false);
        }
    }
}
