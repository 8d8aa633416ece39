package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.Pacer;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.StatusShown;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
    private static final String FOREIGN = "This Slack workspace belongs to another tenant.";

    /** Looking up who writes is part of the acknowledgement, which Slack awaits for three seconds. */
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final TenantId tenant;
    private final SlackApi api;
    private final SlackApi lookUpApi;
    private final Deliverer deliverer;
    private final AttachmentFetcher fetcher;
    private final SlackEndpoint endpoint;

    /**
     * @param tenant whose workspace it is
     * @param settings of an adapter that is on
     */
    public SlackVerticle(Bus bus, TenantId tenant, SlackSettings settings, Clock clock) {
        this(bus, tenant, settings, clock, SlackHttp.CALL);
    }

    /** @param call how long one call to Slack may take */
    SlackVerticle(Bus bus, TenantId tenant, SlackSettings settings, Clock clock, Duration call) {
        super(Addresses.adapter(Platform.SLACK), WORKERS);
        this.tenant = tenant;
        api = new SlackApi(settings, SlackHttp.client(call));
        lookUpApi = new SlackApi(settings, SlackHttp.client(LOOK_UP));
        Pacer pacer = new Pacer(clock, PACE, BURST, CHANNELS);
        deliverer = new Deliverer(new PostedParts(api), new Poster(bus, api), new Turns(pacer, clock));
        fetcher = new AttachmentFetcher(
                SlackHttp.client(SlackHttp.DOWNLOAD),
                new FileHosts(settings.fileHosts()),
                settings.botToken().orElseThrow());
        InboundReader reader = new InboundReader(tenant, new UserDirectory(lookUpApi, clock));
        RequestSignature signature =
                new RequestSignature(settings.signingSecret().orElseThrow(), clock);
        endpoint = new SlackEndpoint(settings, signature, new SlackEvents(bus, reader).app());
    }

    /** The port Slack's events come in at, once deployed. */
    public int port() {
        return endpoint.port();
    }

    @Override
    protected void open() throws Exception {
        endpoint.open();
        log.info("Slack's events are taken on port {}, path {}", port(), SlackEndpoint.PATH);
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) throws Exception {
        return switch (command) {
            case Deliver deliver -> deliver(deliver);
            case FetchAttachment fetch -> fetch(fetch);
            case ShowStatus status -> showStatus(status);
        };
    }

    @Override
    protected void close() throws Exception {
        endpoint.close();
        api.close();
        lookUpApi.close();
    }

    private AdapterReply deliver(Deliver deliver) throws InterruptedException {
        return deliver.tenant().equals(tenant) ? deliverer.deliver(deliver) : new Undeliverable(FOREIGN);
    }

    private AdapterReply fetch(FetchAttachment fetch) throws IOException {
        if (!fetch.tenant().equals(tenant)) {
            throw new Failure(ErrorCode.FORBIDDEN, FOREIGN);
        }
        return fetcher.fetch(fetch);
    }

    /** Slack shows a status in direct conversations only; one that is not shown costs nobody anything. */
    private AdapterReply showStatus(ShowStatus status) {
        if (status.tenant().equals(tenant) && status.place().channel().startsWith("D")) {
            try {
                api.showStatus(status.place(), status.text());
            } catch (SlackRefusal refusal) {
                log.debug("status not shown: {}", refusal.getMessage());
            }
        }
        return new StatusShown();
    }
}
