package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bot.Deliverer;
import dev.patchbay.bot.FileDownload;
import dev.patchbay.bot.OutgoingHttp;
import dev.patchbay.bot.Pacer;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Turns;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterCommand.LookUp;
import dev.patchbay.model.chat.AdapterCommand.OpenDirect;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.DirectOpened;
import dev.patchbay.model.chat.AdapterReply.LookedUp;
import dev.patchbay.model.chat.AdapterReply.StatusShown;
import dev.patchbay.model.chat.AdapterReply.ThreadRead;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Slack adapter: takes what is written to the bot, posts what it answers. */
public final class SlackVerticle extends ActorVerticle<AdapterCommand, AdapterReply> {

    /** More than what is delivered and fetched side by side; a turn in a channel is waited for in here. */
    private static final int WORKERS = 256;

    /** Slack: about one message a second for each channel, short bursts allowed. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** An answer with a drawing is three posts. */
    private static final int BURST = 3;

    private static final int CHANNELS = 10_000;

    /** Looking up who writes is part of the acknowledgement, which Slack awaits for three seconds. */
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final SlackSettings settings;
    private final Clock clock;
    private final SlackWeb web;
    private final SlackWeb lookUps;
    private final Workspaces workspaces;
    private final Deliverer<Post> deliverer;
    private final DirectInstead direct;
    private final FileDownload download;
    private Optional<SlackEndpoint> endpoint = Optional.empty();
    private Optional<SocketConnection> socket = Optional.empty();

    /**
     * @param tenant whose workspace the settings name
     * @param settings of an adapter that is on
     */
    public SlackVerticle(Bus bus, TenantId tenant, SlackSettings settings, Clock clock) {
        this(bus, tenant, settings, clock, OutgoingHttp.CALL);
    }

    /** @param call how long one call to Slack may take */
    SlackVerticle(Bus bus, TenantId tenant, SlackSettings settings, Clock clock, Duration call) {
        super(Addresses.adapter(Platform.SLACK), WORKERS);
        this.bus = bus;
        this.settings = settings;
        this.clock = clock;
        web = new SlackWeb(settings.apiUrl(), call);
        lookUps = new SlackWeb(settings.apiUrl(), LOOK_UP);
        workspaces = new Workspaces(bus, tenant, settings, web, lookUps, clock);
        Turns turns = new Turns(new Pacer(clock, PACE, BURST, CHANNELS), clock);
        deliverer = new Deliverer<>(new SlackPosting(bus, workspaces), turns);
        direct = new DirectInstead(workspaces, deliverer);
        download = new FileDownload(
                OutgoingHttp.client(OutgoingHttp.TRANSFER), new AllowedHosts(settings.fileHosts()), "Slack");
    }

    /** The port Slack's requests come in at, once deployed; not there where only Socket Mode is used. */
    public int port() {
        return endpoint.orElseThrow().port();
    }

    @Override
    protected void open() throws Exception {
        SlackInbox inbox = InboxParts.inbox(bus, workspaces, clock);
        endpoint = settings.signingSecret()
                .map(secret -> new SlackEndpoint(
                        vertx,
                        settings,
                        new RequestSignature(secret, clock),
                        inbox,
                        new OAuthPages(bus, settings, new OAuthCalls(settings, web.anonymous(), clock), workspaces)));
        socket = settings.appToken().map(token -> new SocketConnection(vertx, web.with(() -> token), inbox));
        if (endpoint.isPresent()) {
            endpoint.get().open();
            log.info("Slack's requests are taken on port {}, path {}", port(), SlackEndpoint.PATH);
        }
        socket.ifPresent(SocketConnection::open);
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) throws Exception {
        return switch (command) {
            case Deliver deliver -> deliver(deliver);
            case FetchAttachment fetch -> fetch(fetch);
            case ShowStatus status -> showStatus(status);
            case ReadThread read -> readThread(read);
            case LookUp lookUp -> lookUp(lookUp);
            case OpenDirect open -> openDirect(open);
        };
    }

    @Override
    protected void close() throws Exception {
        socket.ifPresent(SocketConnection::close);
        if (endpoint.isPresent()) {
            endpoint.get().close();
        }
        web.close();
        lookUps.close();
    }

    private AdapterReply deliver(Deliver deliver) throws InterruptedException {
        AdapterReply reply = deliverer.deliver(deliver);
        return reply instanceof Undeliverable refused && DirectInstead.isFor(deliver, refused)
                ? direct.deliver(deliver, refused)
                : threaded(deliver.place(), reply);
    }

    /** What is posted into a channel itself begins a thread there. */
    private static AdapterReply threaded(Place place, AdapterReply reply) {
        if (!(reply instanceof Delivered delivered) || !place.thread().equals(place.channel())) {
            return reply;
        }
        return new Delivered(
                delivered.posts(),
                delivered.posts().stream()
                        .filter(post -> !SlackPosting.isFile(post))
                        .findFirst()
                        .map(root -> new Place(place.platform(), place.space(), place.channel(), root)));
    }

    private AdapterReply fetch(FetchAttachment fetch) throws IOException {
        try {
            Workspace workspace = workspaces.of(fetch.tenant(), fetch.place());
            return download.fetch(located(workspace, fetch), workspace.token().current(), "files:read");
        } catch (Refusal refusal) {
            throw failure(refusal);
        }
    }

    private static FetchAttachment located(Workspace workspace, FetchAttachment fetch) throws Refusal {
        Attachment located = new SharedFiles(workspace.api()).located(fetch.attachment());
        return new FetchAttachment(fetch.tenant(), fetch.place(), located, fetch.target(), fetch.maxSize());
    }

    /** A status that is not shown costs nobody anything. */
    private AdapterReply showStatus(ShowStatus status) {
        try {
            AssistantThreads.show(workspaces.of(status.tenant(), status.place()), status.place(), status.text());
        } catch (Refusal refusal) {
            log.debug("status not shown: {}", refusal.getMessage());
        }
        return new StatusShown();
    }

    private AdapterReply readThread(ReadThread read) {
        try {
            Workspace workspace = workspaces.of(read.tenant(), read.place());
            return new ThreadRead(new EarlierMessages(workspace).of(read.place(), read.limit()));
        } catch (Refusal refusal) {
            throw failure(refusal);
        }
    }

    private AdapterReply lookUp(LookUp lookUp) {
        try {
            Place place = lookUp.place();
            Workspace workspace = workspaces.of(lookUp.tenant(), place);
            return new LookedUp(
                    workspace.users().person(lookUp.sender().user()).orElse(lookUp.sender()),
                    workspace.rooms().room(place.channel(), Optional.empty()));
        } catch (Refusal refusal) {
            throw failure(refusal);
        }
    }

    private AdapterReply openDirect(OpenDirect open) {
        try {
            Place anywhere = new Place(Platform.SLACK, open.space(), "", "");
            String channel = workspaces.of(open.tenant(), anywhere).api().openDirect(open.user());
            return new DirectOpened(new Place(Platform.SLACK, open.space(), channel, channel));
        } catch (Refusal refusal) {
            throw failure(refusal);
        }
    }

    private static Failure failure(Refusal refusal) {
        ErrorCode code =
                switch (refusal.kind()) {
                    case GONE -> ErrorCode.FORBIDDEN;
                    case MISSING -> ErrorCode.FILE_NOT_FOUND;
                    default -> ErrorCode.UNAVAILABLE;
                };
        return new Failure(code, refusal.getMessage() + ".", refusal);
    }
}
