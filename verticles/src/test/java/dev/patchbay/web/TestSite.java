package dev.patchbay.web;

import dev.patchbay.config.ByteSize;
import dev.patchbay.config.FilesSettings;
import dev.patchbay.config.HttpSettings;
import dev.patchbay.config.Port;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.api.Contract;
import dev.patchbay.web.connect.InstallOptions;
import dev.patchbay.web.signin.QuickSignIn;
import dev.patchbay.web.signin.SignInLinks;
import java.time.Clock;
import java.util.Optional;

/** A real server on a free port over a real database, and people to sign in. */
public final class TestSite implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    public static final long MAX_FILE = 200_000;

    private final World world;
    private final WebServer server;
    private final Clock clock;
    private final QuickSignIn quick;

    public TestSite(World world) {
        this(world, world.clock(), Optional.empty());
    }

    public TestSite(World world, Clock clock, Optional<String> publicUrl) {
        this(world, clock, publicUrl, 0);
    }

    /** The same site again, after the one before was closed. */
    public static TestSite again(World world, int port) {
        return new TestSite(world, world.clock(), Optional.empty(), port);
    }

    private TestSite(World world, Clock clock, Optional<String> publicUrl, int port) {
        this.world = world;
        this.clock = clock;
        this.server = new WebServer(
                world.vertx(),
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), clock),
                new HttpSettings("127.0.0.1", new Port(port), publicUrl),
                new FilesSettings(new ByteSize(MAX_FILE)),
                new InstallOptions(Optional.of("https://bot.example.com/slack/install"), true),
                Contract.load(world.vertx()),
                clock);
        this.quick = new QuickSignIn(world.database(), clock, PASSWORD);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int port() {
        return server.port();
    }

    /** Somebody with an email and no password yet. */
    public Person newPerson(TenantId tenant, String name, Role role) {
        PersonId id = PersonId.random();
        Person person = new Person(id, tenant, name, Optional.of(id + "@example.com"), role);
        new People(world.database(), clock).add(person);
        return person;
    }

    /** A path of a fresh one-time link. */
    public String linkFor(Person person) {
        return new SignInLinks(world.database(), new People(world.database(), clock), clock).issue(person);
    }

    /** A browser in which that person, whose password is {@link #PASSWORD}, is signed in. */
    public Browser signedIn(Person person) {
        Browser browser = new Browser(url());
        quick.signIn(browser, person);
        return browser;
    }

    public Browser signedIn(TenantId tenant, Role role) {
        return signedIn(newPerson(tenant, "Ada", role));
    }

    @Override
    public void close() {
        server.close();
    }
}
