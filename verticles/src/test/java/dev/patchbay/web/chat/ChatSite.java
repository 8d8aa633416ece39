package dev.patchbay.web.chat;

import dev.patchbay.config.ConversationSettings;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.config.SecretsSettings;
import dev.patchbay.conversation.ConversationVerticle;
import dev.patchbay.installation.EncryptionKey;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.ticket.TicketVerticle;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The chat over the real conversation actor and an assistant with a script. */
final class ChatSite implements AutoCloseable {

    private final World world;
    private TestSite site;
    private int port;
    private final ScriptedAssistant assistant;
    private final List<String> deployments = new ArrayList<>();

    ChatSite(World world) {
        this.world = world;
        this.site = new TestSite(world);
        this.assistant = new ScriptedAssistant(world.bus());
        deploy(assistant);
        People people = new People(world.database(), world.clock());
        deploy(new InstallationVerticle(
                world.database(),
                people,
                EncryptionKey.open(
                        new SecretsSettings(Optional.empty()), world.storage().folder()),
                world.clock()));
        deploy(new TicketVerticle(
                world.bus(),
                world.database(),
                people,
                new EventStream(world.bus(), world.clock()),
                world.clock(),
                Map.of(),
                true));
        deploy(new ConversationVerticle(
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), world.clock()),
                new EventStream(world.bus(), world.clock()),
                world.clock(),
                new ConversationSettings(4, Duration.ofSeconds(30), NewChannels.ALLOWED),
                TestSite.MAX_FILE,
                true));
    }

    private void deploy(VerticleBase verticle) {
        try {
            deployments.add(world.vertx().deployVerticle(verticle).await(5, TimeUnit.SECONDS));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    TestSite site() {
        return site;
    }

    /** Stops the server and starts it again on the same port. */
    void restart() {
        stop();
        startAgain();
    }

    void stop() {
        port = site.port();
        site.close();
    }

    /** On the port it had. */
    void startAgain() {
        site = TestSite.again(world, port);
    }

    ScriptedAssistant assistant() {
        return assistant;
    }

    Browser signedIn(TenantId tenant) {
        Browser browser = site.signedIn(tenant, Role.ENGINEER);
        browser.get("/chat");
        return browser;
    }

    /** Begins a conversation and returns its path. */
    static String begin(Browser browser, String text) {
        return Browser.header(say(browser, "/chat", text, UUID.randomUUID()), "Location");
    }

    static HttpResponse<String> say(Browser browser, String path, String text, UUID key) {
        return browser.submit(path, Map.of("text", text, "message_key", key.toString()));
    }

    static HttpResponse<String> upload(Browser browser, String name, byte[] content) {
        return browser.send("/chat/files?name=" + name, request -> request.header("X-CSRF-Token", browser.formKey())
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** How many files lie in the folder where files arrive. */
    long arriving() {
        return count(world.storage().folder().folder("incoming"));
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        assistant.release();
        site.close();
        try {
            for (String deployment : deployments.reversed()) {
                world.vertx().undeploy(deployment).await(20, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
