package dev.patchbay.bot.discord;

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
import dev.patchbay.config.DiscordSettings;
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
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import java.time.Clock;
import java.time.Duration;

/** The Discord adapter: takes what is written to the bot, posts what it answers. */
public final class DiscordVerticle extends ActorVerticle<AdapterCommand, AdapterReply> {

    /** More than what is delivered and fetched side by side; a turn in a channel is waited for in here. */
    private static final int WORKERS = 256;

    /** Discord was seen to take five messages in five seconds for each channel; its own headers rule beyond that. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private static final int BURST = 5;
    private static final int CHANNELS = 10_000;
    private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(5);
    private static final String FOREIGN = "This Discord server belongs to another tenant.";

    private final Guilds guilds;
    private final Connection connection;
    private final DiscordApi api;
    private final Typing typing;
    private final Inbox inbox;
    private final RecentTickets tickets = new RecentTickets();
    private final Deliverer<Post> deliverer;
    private final Announcements announcements;
    private final ThreadReading reading;
    private final FileDownload download;

    /**
     * @param tenant who has the guilds nobody has claimed, and the direct conversations
     * @param settings of an adapter that is on
     */
    public DiscordVerticle(Bus bus, TenantId tenant, DiscordSettings settings, Clock clock) {
        this(bus, tenant, settings, clock, OutgoingHttp.CALL);
    }

    /** @param call how long one call to Discord may take */
    DiscordVerticle(Bus bus, TenantId tenant, DiscordSettings settings, Clock clock, Duration call) {
        super(Addresses.adapter(Platform.DISCORD), WORKERS);
        guilds = new Guilds(bus, tenant, clock);
        inbox = new Inbox(bus);
        connection = new Connection(settings, OutgoingHttp.client(call));
        api = new DiscordApi(connection);
        Threads threads = new Threads(api);
        typing = new Typing(api, threads, clock);
        InboundReader reader = new InboundReader(guilds);
        FormDialogs forms = new FormDialogs(api, inbox, reader);
        Interactions interactions = new Interactions(
                api,
                new SlashCommands(api, inbox, reader, guilds, threads, forms, new TicketChoices(bus, guilds, tickets)),
                new ButtonPresses(api, inbox, guilds, forms),
                forms);
        CatchUp catchUp = new CatchUp(inbox, guilds, new DirectChannels(api, inbox, guilds), clock, settings.catchUp());
        connection.listen(new Events(inbox, reader, guilds, threads, interactions, catchUp));
        DiscordPosting posting = new DiscordPosting(bus, api, threads, connection);
        deliverer = new Deliverer<>(posting, new Turns(new Pacer(clock, PACE, BURST, CHANNELS), clock));
        announcements = new Announcements(connection, threads);
        reading = new ThreadReading(api);
        download = new FileDownload(
                OutgoingHttp.client(OutgoingHttp.TRANSFER), new AllowedHosts(settings.fileHosts()), "Discord");
    }

    @Override
    protected void open() {
        connection.open();
    }

    @Override
    protected AdapterReply handle(AdapterCommand command) throws Exception {
        return switch (command) {
            case Deliver deliver -> deliver(deliver);
            case FetchAttachment fetch -> download.fetch(fetch);
            case ShowStatus status -> showStatus(status);
            case ReadThread read -> read(read);
            case LookUp lookUp -> new LookedUp(lookUp.sender(), lookUp.room());
            case OpenDirect open -> openDirect(open);
        };
    }

    @Override
    protected void close() throws InterruptedException {
        inbox.close();
        connection.close();
    }

    private AdapterReply deliver(Deliver deliver) throws InterruptedException {
        try {
            if (isForeign(deliver.tenant(), deliver.place().space())) {
                return new Undeliverable(FOREIGN);
            }
        } catch (Failure unknown) {
            return new TryLater(LOOK_UP_AGAIN, unknown.getMessage());
        }
        AdapterReply outcome = deliverer.deliver(deliver);
        if (outcome instanceof Delivered delivered) {
            typing.posted(deliver.place());
            tickets.shown(deliver.place(), deliver.reply());
            return announcements.begin(deliver, delivered);
        }
        return outcome;
    }

    private AdapterReply showStatus(ShowStatus status) {
        if (!status.text().isEmpty()
                && !isForeign(status.tenant(), status.place().space())) {
            typing.show(status.place());
        }
        return new StatusShown();
    }

    private AdapterReply openDirect(OpenDirect open) {
        try {
            String channel = api.openDirect(open.user());
            return new DirectOpened(new Place(Platform.DISCORD, Guilds.DIRECT, channel, channel));
        } catch (Refusal refusal) {
            throw failure(refusal, "Discord opens no direct conversation with this person.");
        }
    }

    private AdapterReply read(ReadThread read) {
        if (isForeign(read.tenant(), read.place().space())) {
            throw new Failure(ErrorCode.FORBIDDEN, FOREIGN);
        }
        try {
            return new ThreadRead(reading.read(read));
        } catch (Refusal refusal) {
            throw failure(refusal, "Discord does not let us read this thread.");
        }
    }

    private boolean isForeign(TenantId tenant, String space) {
        return !guilds.tenant(space).equals(tenant);
    }

    private static Failure failure(Refusal refusal, String otherwise) {
        boolean passing = refusal.kind() == Refusal.Kind.UNCONFIRMED || refusal.kind() == Refusal.Kind.LATER;
        return passing
                ? new Failure(ErrorCode.UNAVAILABLE, "Discord cannot be reached.", refusal)
                : new Failure(ErrorCode.FORBIDDEN, otherwise, refusal);
    }
}
