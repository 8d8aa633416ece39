package dev.patchbay.app;

import dev.patchbay.analytics.AnalyticsVerticle;
import dev.patchbay.analytics.DatasetFiles;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.assistant.AssistantVerticle;
import dev.patchbay.bot.discord.DiscordVerticle;
import dev.patchbay.bot.slack.SlackVerticle;
import dev.patchbay.bot.teams.TeamsVerticle;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.AnalyticsSettings;
import dev.patchbay.config.Settings;
import dev.patchbay.conversation.Backlog;
import dev.patchbay.conversation.ConversationVerticle;
import dev.patchbay.conversation.SentFiles;
import dev.patchbay.installation.EncryptionKey;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.observability.ManagementServer;
import dev.patchbay.observability.Metrics;
import dev.patchbay.observability.Readiness;
import dev.patchbay.storage.DataFolder;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.FileSweep;
import dev.patchbay.storage.FileVerticle;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Storage;
import dev.patchbay.ticket.TicketVerticle;
import dev.patchbay.web.WebServer;
import dev.patchbay.web.api.Contract;
import dev.patchbay.web.connect.InstallOptions;
import dev.patchbay.web.signin.FirstAdmin;
import dev.patchbay.web.signin.SignInLinks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running desk: what is deployed, in order. */
public final class Patchbay implements AutoCloseable {

    private final Opened opened;
    private final Bus bus;
    private final People people;
    private final Caller admin;
    private final String url;
    private final Optional<String> signInLink;

    private Patchbay(Opened opened, Bus bus, People people, Caller admin, String url, Optional<String> signInLink) {
        this.opened = opened;
        this.bus = bus;
        this.people = people;
        this.admin = admin;
        this.url = url;
        this.signInLink = signInLink;
    }

    /** Starts everything; what was started is stopped again when a part cannot be. */
    public static Patchbay start(Settings settings, Clock clock) throws Exception {
        Opened opened = new Opened();
        try {
            return start(settings, clock, opened);
        } catch (Exception failed) {
            opened.close();
            throw failed;
        }
    }

    private static Patchbay start(Settings settings, Clock clock, Opened opened) throws Exception {
        DataFolder folder =
                opened.add("data folder", DataFolder.open(settings.data().directory()));
        Metrics metrics = opened.add("metrics", new Metrics());
        Vertx vertx = opened.vertx(metrics.vertx(new VertxOptions()));
        Bus bus = Bus.install(vertx);
        Future<OpenAPIContract> contract = Contract.load(vertx);
        Readiness readiness = new Readiness();
        opened.add("management", manage(vertx, settings, readiness, metrics));
        Storage storage = opened.add("storage", Storage.open(vertx, folder, settings.database()));
        Parts parts = Parts.of(vertx, bus, storage, clock);
        SignInLinks links = new SignInLinks(parts.database(), parts.people(), clock);
        FirstAdmin first = new FirstAdmin(parts.database(), parts.people(), links);
        Optional<String> link = first.path();

        deployActors(settings, parts, opened);
        opened.add("file sweep", sweep(parts));
        watch(parts, readiness, metrics);
        WebServer web = opened.add("web", serve(settings, parts, contract));
        opened.actors().forEach(metrics::watch);
        metrics.watch(web.adapter());
        readiness.started();
        opened.add("readiness", readiness::draining);
        String url = settings.http().urlAt(web.port());
        return new Patchbay(opened, bus, parts.people(), Caller.of(first.person()), url, link.map(path -> url + path));
    }

    private static ManagementServer manage(Vertx vertx, Settings settings, Readiness readiness, Metrics metrics) {
        ManagementServer server = new ManagementServer(vertx, settings.management(), readiness, metrics);
        server.start();
        return server;
    }

    /** Adapters last: they are stopped first, and then nothing new comes in. */
    private static void deployActors(Settings settings, Parts parts, Opened opened) throws Exception {
        Database database = parts.database();
        boolean exclusive = settings.database().url().isEmpty();
        opened.deploy(new FileVerticle(parts.files()));
        opened.deploy(new InstallationVerticle(
                database, parts.people(), EncryptionKey.open(settings.secrets(), parts.folder()), parts.clock()));
        opened.deploy(new TicketVerticle(
                parts.bus(),
                database,
                parts.people(),
                parts.events(),
                parts.clock().withZone(settings.tickets().timeZone()),
                internalPlaces(settings, parts),
                exclusive));
        opened.deploy(new AnalyticsVerticle(
                parts.bus(),
                database,
                parts.files(),
                parts.events(),
                parts.folder().folder("lake"),
                limits(settings.analytics()),
                parts.clock()));
        opened.deploy(new AssistantVerticle(
                parts.bus(), database, parts.clock(), settings.conversation().workers()));
        opened.deploy(new ConversationVerticle(
                parts.bus(),
                database,
                parts.files(),
                parts.events(),
                parts.clock(),
                settings.conversation(),
                settings.files().maxSize().bytes(),
                exclusive));
        TenantId first = parts.people().tenants().getFirst();
        if (settings.slack().isOn()) {
            opened.deploy(new SlackVerticle(parts.bus(), first, settings.slack(), parts.clock()));
        }
        if (settings.teams().isOn()) {
            opened.deploy(new TeamsVerticle(parts.bus(), first, settings.teams(), parts.clock()));
        }
        if (settings.discord().isOn()) {
            TenantId tenant = parts.people().tenants().getFirst();
            opened.deploy(new DiscordVerticle(parts.bus(), tenant, settings.discord(), parts.clock()));
        }
    }

    /** Knows every part that keeps ids of files. */
    private static FileSweep sweep(Parts parts) {
        Database database = parts.database();
        return new FileSweep(
                        parts.files(),
                        parts.people(),
                        List.of(new SentFiles(database), new DatasetFiles(database)),
                        parts.clock())
                .start();
    }

    /** What the settings say belongs to the first tenant. */
    private static Map<TenantId, Place> internalPlaces(Settings settings, Parts parts) {
        return settings.tickets()
                .place()
                .map(place -> Map.of(parts.people().tenants().getFirst(), place))
                .orElse(Map.of());
    }

    private static void watch(Parts parts, Readiness readiness, Metrics metrics) {
        Backlog backlog = new Backlog(parts.database());
        metrics.listen(parts.bus());
        metrics.gauge("patchbay.inbox.waiting", "messages that wait for their answer", backlog::unanswered);
        metrics.gauge("patchbay.outbox.waiting", "replies that wait for their delivery", backlog::undelivered);
        readiness.register("database", parts.database()::isReachable);
    }

    private static WebServer serve(Settings settings, Parts parts, Future<OpenAPIContract> contract) {
        WebServer server = new WebServer(
                parts.vertx(),
                parts.bus(),
                parts.database(),
                parts.files(),
                settings.http(),
                settings.files(),
                InstallOptions.of(settings.slack(), settings.teams()),
                contract,
                parts.clock());
        server.start();
        return server;
    }

    private static EngineLimits limits(AnalyticsSettings settings) {
        EngineLimits defaults = EngineLimits.defaults();
        return new EngineLimits(
                settings.threads(),
                settings.memoryLimit().bytes(),
                defaults.running(),
                defaults.waiting(),
                settings.timeout(),
                defaults.readTime(),
                defaults.fileBytes());
    }

    /** Makes a sign-in link for a person, on a data folder that no desk is running on. */
    public static String issueSignInLink(Settings settings, Clock clock, String email) throws Exception {
        try (Opened opened = new Opened()) {
            DataFolder folder =
                    opened.add("data folder", DataFolder.open(settings.data().directory()));
            Vertx vertx = opened.vertx(Vertx.vertx());
            Storage storage = opened.add("storage", Storage.open(vertx, folder, settings.database()));
            People people = new People(storage.database(), clock);
            String path = new SignInLinks(storage.database(), people, clock).issueFor(email);
            return settings.http().urlAt(settings.http().port().number()) + path;
        }
    }

    /** Where its actors are spoken to. */
    public Bus bus() {
        return bus;
    }

    /** The first admin, on whose behalf it is set up. */
    public Caller admin() {
        return admin;
    }

    /** The engineer of that email, added where there is none: known on every platform that vouches for it. */
    public Caller engineer(String name, String email) {
        Person engineer = people.byEmail(admin.tenant(), email).orElseGet(() -> {
            Person added = new Person(PersonId.random(), admin.tenant(), name, Optional.of(email), Role.ENGINEER);
            people.add(added);
            return added;
        });
        return Caller.of(engineer);
    }

    /** Where people find the dashboard. */
    public String url() {
        return url;
    }

    /** A one-time link for the first admin, until there is one with a password. */
    public Optional<String> signInLink() {
        return signInLink;
    }

    @Override
    public void close() {
        opened.close();
    }
}
