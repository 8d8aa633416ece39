package dev.patchbay.bot.teams;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.AllowedHosts;
import dev.patchbay.bot.Deliverer;
import dev.patchbay.bot.FileDownload;
import dev.patchbay.bot.OutgoingHttp;
import dev.patchbay.bot.PatientCalls;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Turns;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.TeamsSettings;
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
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Teams adapter: takes what is written to the bot, posts what it answers. */
public final class TeamsVerticle extends ActorVerticle<AdapterCommand, AdapterReply> {

    /** More than what is delivered and fetched side by side; a turn in a conversation is waited for in here. */
    private static final int WORKERS = 256;

    private static final String FOREIGN = "This Microsoft 365 tenant belongs to another desk.";
    private static final String TAKEN_OUT = "Patchbay was taken out of this team or chat.";
    private static final String NO_FILE =
            "Teams gives me files in our direct conversation only. Drop it there, then ask there.";
    private static final String NO_HISTORY =
            "Teams does not let me read what was written before I was mentioned. Quote it in a message to me.";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final OkHttpClient http;
    private final OkHttpClient quickHttp;
    private final OkHttpClient transferHttp;
    private final Spaces spaces;
    private final References references;
    private final Statuses statuses;
    private final ConnectorApi api;
    private final InboundReader patient;
    private final Deliverer<Post> deliverer;
    private final FileDownload download;
    private final Endpoint endpoint;

    /**
     * @param homeTenant whose the Entra tenant of the settings is
     * @param settings of an adapter that is on
     */
    public TeamsVerticle(Bus bus, TenantId homeTenant, TeamsSettings settings, Clock clock) {
        this(bus, homeTenant, settings, clock, OutgoingHttp.CALL);
    }

    /** @param call how long one call to Teams may take */
    TeamsVerticle(Bus bus, TenantId homeTenant, TeamsSettings settings, Clock clock, Duration call) {
        super(Addresses.adapter(Platform.TEAMS), WORKERS);
        String appId = settings.appId().orElseThrow();
        http = OutgoingHttp.client(call);
        quickHttp = OutgoingHttp.client(Patience.SHORT);
        transferHttp = OutgoingHttp.client(OutgoingHttp.TRANSFER);
        AllowedHosts serviceHosts = new AllowedHosts(settings.serviceHosts());
        AllowedHosts fileHosts = new AllowedHosts(settings.fileHosts());
        TokenClient tokens = new TokenClient(http, settings, clock);
        api = new ConnectorApi(http, tokens, serviceHosts);
        ConnectorApi quickApi = new ConnectorApi(quickHttp, tokens, serviceHosts);
        spaces = new Spaces(bus, settings.tenantId().orElseThrow(), homeTenant, clock);
        references =
                new References(bus, Reference.to(settings.cloud().serviceUrl().toString(), "28:" + appId, ""));
        statuses = new Statuses(quickApi, clock);
        Rosters rosters = new Rosters(quickApi, clock);
        RefreshReaders refreshers = new RefreshReaders(rosters);
        deliverer = new Deliverer<>(
                new TeamsPosting(
                        api, references, statuses, new AnswerStream(api, clock), refreshers, new FileAttic(bus)),
                new Turns(new TeamsPace(clock), clock));
        download = new FileDownload(transferHttp, fileHosts, "Teams");
        ChannelNames names = new ChannelNames(quickApi, clock);
        InboundReader reader = new InboundReader(rosters, names);
        patient = new InboundReader(rosters.asking(api), names);
        Invokes invokes = new Invokes(
                bus,
                reader,
                new Extension(quickApi, rosters),
                new FileOffers(bus, quickApi, transferHttp, fileHosts),
                new CardViews(bus, reader, refreshers, clock));
        Events events = new Events(
                new PatientCalls(bus, clock, Patience.LONG), spaces, references, rosters, reader, api, invokes);
        endpoint = new Endpoint(settings, validator(settings, quickHttp, clock), serviceHosts, events);
    }

    private static TokenValidator validator(TeamsSettings settings, OkHttpClient http, Clock clock) {
        Optional<EntraTokens> entra = settings.entraCallers().isEmpty()
                ? Optional.empty()
                : Optional.of(new EntraTokens(new OpenIdKeys(http, settings.entraMetadata(), clock), settings, clock));
        return new TokenValidator(
                new OpenIdKeys(http, settings.openIdMetadata(), clock),
                settings.cloud().issuer(),
                settings.appId().orElseThrow(),
                entra,
                clock);
    }

    /** The port Teams' activities come in at, once deployed. */
    public int port() {
        return endpoint.port();
    }

    @Override
    protected void open() throws Exception {
        endpoint.open(vertx);
        log.info("Teams' activities are taken on port {}, path {}", port(), Endpoint.PATH);
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) throws Exception {
        return switch (command) {
            case Deliver deliver -> deliver(deliver);
            case FetchAttachment fetch -> fetch(fetch);
            case ShowStatus status -> showStatus(status);
            case ReadThread read -> throw new Failure(ErrorCode.FORBIDDEN, NO_HISTORY);
            case LookUp lookUp -> lookUp(lookUp);
            case OpenDirect open -> openDirect(open);
        };
    }

    @Override
    protected void close() {
        endpoint.close();
        for (OkHttpClient client : new OkHttpClient[] {http, quickHttp, transferHttp}) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private AdapterReply deliver(Deliver deliver) throws InterruptedException {
        if (!isOf(deliver.tenant(), deliver.place().space())) {
            return new Undeliverable(FOREIGN);
        }
        if (references.isGone(deliver.tenant(), deliver.place())) {
            return new Undeliverable(TAKEN_OUT);
        }
        AdapterReply reply = deliverer.deliver(deliver);
        return reply instanceof Delivered delivered
                ? new Delivered(delivered.posts(), thread(deliver, delivered))
                : reply;
    }

    /** The thread a post into a channel itself has begun. */
    private Optional<Place> thread(Deliver deliver, Delivered delivered) {
        Place place = deliver.place();
        boolean begins = place.thread().equals(place.channel())
                && references.find(deliver.tenant(), place).kind().equals("channel")
                && !delivered.posts().isEmpty();
        return begins
                ? Optional.of(new Place(
                        place.platform(),
                        place.space(),
                        place.channel(),
                        delivered.posts().getFirst()))
                : Optional.empty();
    }

    private AdapterReply fetch(FetchAttachment fetch) throws IOException {
        requireOf(fetch.tenant(), fetch.place().space());
        if (fetch.attachment().source().orElse("").isEmpty()) {
            throw new Failure(ErrorCode.FILE_NOT_FOUND, NO_FILE);
        }
        return download.fetch(fetch, "send the file from the desktop app");
    }

    /** A status that is not shown costs nobody anything. */
    private AdapterReply showStatus(ShowStatus status) {
        if (isOf(status.tenant(), status.place().space()) && !references.isGone(status.tenant(), status.place())) {
            try {
                statuses.show(references.find(status.tenant(), status.place()), status.place(), status.text());
            } catch (Refusal refusal) {
                log.debug("status not shown: {}", refusal.getMessage());
            }
        }
        return new StatusShown();
    }

    private AdapterReply lookUp(LookUp lookUp) {
        Place place = lookUp.place();
        Space space = spaces.find(place.space())
                .filter(found -> found.tenant().equals(lookUp.tenant()))
                .orElseThrow(() -> new Failure(ErrorCode.FORBIDDEN, FOREIGN));
        String serviceUrl = references.find(lookUp.tenant(), place).serviceUrl();
        return new LookedUp(
                patient.sender(space, serviceUrl, place.channel(), lookUp.sender()),
                patient.room(space, serviceUrl, place.channel(), lookUp.room()));
    }

    private AdapterReply openDirect(OpenDirect open) {
        requireOf(open.tenant(), open.space());
        Reference reference = references.ofSpace(open.tenant(), open.space());
        try {
            String opened = api.open(reference.serviceUrl(), reference.bot(), open.space(), open.user());
            return new DirectOpened(new Place(Platform.TEAMS, open.space(), opened, opened));
        } catch (Refusal refusal) {
            throw new Failure(
                    ErrorCode.UNAVAILABLE,
                    "The direct conversation could not be opened; Patchbay may not be installed for this person.",
                    refusal);
        }
    }

    private boolean isOf(TenantId tenant, String space) {
        return spaces.find(space).filter(found -> found.tenant().equals(tenant)).isPresent();
    }

    private void requireOf(TenantId tenant, String space) {
        if (!isOf(tenant, space)) {
            throw new Failure(ErrorCode.FORBIDDEN, FOREIGN);
        }
    }
}
