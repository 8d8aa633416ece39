package dev.patchbay.bot.discord;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.DiscordSettings;
import dev.patchbay.config.Secret;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.file.FileReply.FileContent;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.simulator.SimulatedPlatform.Member;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.discord.DiscordSimulator;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** The adapter on a real bus between a simulated Discord and a conversation actor in memory. */
final class DiscordWorld implements AutoCloseable {

    /** A call to Discord that takes longer counts as lost. */
    static final Duration CALL = Duration.ofMillis(1_500);

    final Vertx vertx = Vertx.vertx();
    final Bus bus = Bus.install(vertx);
    final TenantId tenant = TenantId.random();
    final DiscordSimulator discord = DiscordSimulator.open(Clock.systemUTC());
    final Map<FileId, Buffer> files = new ConcurrentHashMap<>();
    final Map<String, Installation> installations = new ConcurrentHashMap<>();
    final List<TenantId> claims = new CopyOnWriteArrayList<>();
    final List<Ticket> tickets = new CopyOnWriteArrayList<>();
    final ScriptedConversation conversation;
    final Member ada = discord.member("Ada", false);
    final Spot general = discord.channel("general");
    private String deployed;

    DiscordWorld(Function<InboundMessage, Reply> replies) {
        discord.pace(100, Duration.ofSeconds(1));
        conversation = new ScriptedConversation(bus, replies);
        vertx.deployVerticle(conversation).await();
        vertx.deployVerticle(new Files()).await();
        vertx.deployVerticle(new Installations()).await();
        vertx.deployVerticle(new Tickets()).await();
        start();
    }

    void start() {
        deployed = vertx.deployVerticle(new DiscordVerticle(bus, tenant, settings(discord), Clock.systemUTC(), CALL))
                .await();
        await(discord::connected);
        await(() -> !discord.commands().equals("[]"));
    }

    void stop() {
        vertx.undeploy(deployed).await();
    }

    static DiscordSettings settings(DiscordSimulator discord) {
        return new DiscordSettings(
                Optional.of(new Secret(DiscordSimulator.TOKEN)),
                URI.create(discord.apiUrl()),
                URI.create(discord.gatewayUrl()),
                List.of(discord.host()),
                Duration.ofHours(1));
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** What stands in a thread from the bot for everybody, once there are that many. */
    List<Shown> replies(Spot thread, int count) {
        await(() -> open(thread).size() >= count);
        return open(thread);
    }

    private List<Shown> open(Spot thread) {
        return fromBot(thread).stream()
                .filter(shown -> shown.seenBy().isEmpty())
                .toList();
    }

    List<Shown> fromBot(Spot thread) {
        return discord.thread(thread).stream().filter(Shown::byBot).toList();
    }

    Said mention(String text) {
        return discord.say(ada, general, discord.mention() + " " + text, List.of());
    }

    FileRef keep(String name, String type, byte[] content) {
        FileRef file = new FileRef(FileId.random(), name, type, content.length);
        files.put(file.id(), Buffer.buffer(content));
        return file;
    }

    @Override
    public void close() {
        vertx.close().await();
        discord.close();
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

    /** The same tickets for everybody. */
    private final class Tickets extends ActorVerticle<TicketCommand, TicketReply> {

        Tickets() {
            super(Addresses.TICKET, 1);
        }

        @Override
        protected TicketReply handle(TicketCommand command) {
            return new TicketReply.TicketsListed(tickets, false);
        }
    }

    private final class Installations extends ActorVerticle<InstallationCommand, InstallationReply> {

        Installations() {
            super(Addresses.INSTALLATION, 4);
        }

        /** Servers other than the first belong to whoever claims them. */
        private Optional<Installation> claimed(String space) {
            return claims.stream()
                    .filter(tenant -> !space.equals(discord.guild()))
                    .map(tenant -> new Installation(
                            tenant, Platform.DISCORD, space, "", Optional.empty(), Map.of(), Map.of(), Instant.EPOCH))
                    .findFirst();
        }

        @Override
        protected InstallationReply handle(InstallationCommand command) {
            return switch (command) {
                case InstallationCommand.FindInstallation find ->
                    new InstallationReply.InstallationFound(
                            claimed(find.space()).or(() -> Optional.ofNullable(installations.get(find.space()))));
                case InstallationCommand.SaveInstallation save -> {
                    installations.put(save.installation().space(), save.installation());
                    yield new InstallationReply.InstallationKept();
                }
                case InstallationCommand.RemoveInstallation remove -> {
                    installations.remove(remove.space());
                    yield new InstallationReply.InstallationKept();
                }
                default -> throw new Failure(ErrorCode.INVALID_REQUEST, "Not taken here.");
            };
        }
    }
}
