package dev.patchbay.bot.teams;

import static org.awaitility.Awaitility.await;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.SettingsException;
import dev.patchbay.config.SettingsLoader;
import dev.patchbay.config.TeamsSettings;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.file.FileReply.FileContent;
import dev.patchbay.model.file.FileReply.FileKept;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.teams.TeamsSimulator;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The adapter on a real bus between a stand-in Teams and a conversation actor in memory. */
final class TeamsWorld implements AutoCloseable {

    /** A call to Teams that takes longer counts as lost. */
    private static final Duration CALL = Duration.ofMillis(1_500);

    final Vertx vertx = Vertx.vertx();
    final Bus bus = Bus.install(vertx);
    final TenantId tenant = TenantId.random();
    final TeamsSimulator teams = TeamsSimulator.open(Clock.systemUTC());
    final TeamsConversation conversation = new TeamsConversation(bus);
    final TeamsInstallations installations = new TeamsInstallations();
    final Map<FileId, Buffer> files = new ConcurrentHashMap<>();
    final Member ada = teams.member("Ada", false);
    final Spot channel = teams.channel("general");
    final Spot direct = teams.direct(ada);
    private final Map<String, String> more;
    private String deployed;

    TeamsWorld() {
        this(Map.of());
    }

    /** @param more settings beside the stand-in's own */
    TeamsWorld(Map<String, String> more) {
        this.more = more;
        vertx.deployVerticle(conversation).await();
        vertx.deployVerticle(installations).await();
        vertx.deployVerticle(new Files()).await();
        start();
    }

    void start() {
        deployed = vertx.deployVerticle(new TeamsVerticle(bus, tenant, settings(teams, more), Clock.systemUTC(), CALL))
                .await();
    }

    void stop() {
        vertx.undeploy(deployed).await();
    }

    static TeamsSettings settings(TeamsSimulator teams, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(teams.settings());
        environment.putAll(more);
        try {
            return SettingsLoader.load(Optional.empty(), environment, List.of()).teams();
        } catch (SettingsException e) {
            throw new AssertionError(e);
        }
    }

    FileRef keep(String name, String mediaType, byte[] content) {
        FileRef file = new FileRef(FileId.random(), name, mediaType, content.length);
        files.put(file.id(), Buffer.buffer(content));
        return file;
    }

    /** Delivers at the first attempt. */
    AdapterReply deliver(Place place, Reply reply) {
        DeliveryId delivery = DeliveryId.random();
        AdapterReply outcome = new Begun(List.of());
        while (outcome instanceof Begun begun) {
            outcome = deliver(place, delivery, reply, begun.posts());
        }
        return outcome;
    }

    AdapterReply deliver(Place place, DeliveryId delivery, Reply reply, List<String> standing) {
        return bus.call(
                Addresses.adapter(Platform.TEAMS),
                new Deliver(tenant, delivery, 1, place, reply, standing, Optional.empty()));
    }

    /** A question in the channel, answered as the conversation does. */
    Said ask() {
        return teams.say(ada, channel, teams.mention() + " what did we spend?", List.of());
    }

    /** A message that is taken, and answered by the test. */
    InboundMessage askDirectly() {
        conversation.replies = message -> null;
        teams.say(ada, direct, "what did we spend?", List.of());
        await().until(() -> !conversation.taken.isEmpty());
        return conversation.taken.getLast();
    }

    /** What the bot has posted in a thread, without what one member alone sees. */
    List<Shown> posts(Spot thread) {
        return teams.thread(thread).stream()
                .filter(shown -> shown.byBot() && shown.seenBy().isEmpty())
                .toList();
    }

    /** What one member alone is shown. */
    List<String> whispers(Spot thread) {
        return teams.thread(thread).stream()
                .filter(shown -> shown.seenBy().isPresent())
                .map(Shown::text)
                .toList();
    }

    /** Waits until that many posts stand, and every activity is taken. */
    void awaitPosts(Spot thread, int count) {
        await().until(() -> posts(thread).size() >= count);
        awaitQuiet();
    }

    void awaitQuiet() {
        await().until(() -> teams.backstage().sender().pending() == 0 && conversation.isIdle());
    }

    @Override
    public void close() {
        stop();
        teams.close();
        vertx.close();
    }

    private final class Files extends ActorVerticle<FileCommand, FileReply> {
        Files() {
            super(Addresses.FILE, 4);
        }

        @Override
        protected FileReply handle(FileCommand command) {
            return switch (command) {
                case FileCommand.ReadFile read -> {
                    Buffer content = files.get(read.file());
                    if (content == null) {
                        throw new Failure(ErrorCode.FILE_NOT_FOUND, "There is no such file.");
                    }
                    yield new FileContent(
                            new FileRef(read.file(), "chart.png", "image/png", content.length()), content);
                }
                case FileCommand.KeepFile keep ->
                    new FileKept(TeamsWorld.this.keep(
                            keep.name(), keep.mediaType(), keep.content().getBytes()));
            };
        }
    }
}
