package dev.patchbay.ticket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.conversation.ConversationVerticle;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Deployable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer's thread in Teams and the engineers' channel in Slack, with the real conversation actor between. */
abstract class MirrorFixture {

    static final Place DESK = new Place(Platform.SLACK, "T1", "desk", "desk");
    static final Place ACME = new Place(Platform.TEAMS, "acme", "support", "17");

    final World world;
    final TenantId tenant;
    final Caller eva;
    final Caller anna;
    final ThreadBoard slack;
    final ThreadBoard teams;
    private final List<String> deployments = new ArrayList<>();
    private String conversations;
    TicketDesk desk;
    ConversationId clients;

    MirrorFixture(World world) {
        this.world = world;
        this.tenant = world.newTenant();
        this.teams = new ThreadBoard(Platform.TEAMS, tenant);
        this.slack = new ThreadBoard(Platform.SLACK, tenant);
        this.eva = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.anna = world.newCaller(tenant, "Anna", Role.CONTACT);
    }

    @BeforeEach
    void open() throws Exception {
        deployments.add(deploy(slack));
        deployments.add(deploy(teams));
        deployments.add(deploy(new InstallationVerticle(
                world.database(),
                new People(world.database(), world.clock()),
                new SecretKeySpec(new byte[32], "AES"),
                world.clock())));
        bindTeamsToAcme();
        startConversations();
        desk = new TicketDesk(world, Map.of(tenant, DESK));
        clients = conversationAt(ACME);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        stopConversations();
        for (String deployment : deployments) {
            world.vertx().undeploy(deployment).await(20, SECONDS);
        }
    }

    Ticket openAtAcme(String title) {
        return desk.ticket(wish(anna, title, new TicketOrigin(ACME, Audience.customer("Acme"))));
    }

    CreateTicket wish(Caller caller, String title, TicketOrigin origin) {
        return new CreateTicket(
                caller,
                UUID.randomUUID().toString(),
                title,
                Optional.empty(),
                Priority.HIGH,
                Optional.ofNullable(origin).map(opened -> clients),
                Optional.empty(),
                Optional.ofNullable(origin));
    }

    /** Says something there that the conversation actor keeps; nobody answers, since there is no assistant. */
    ConversationId conversationAt(Place place) {
        InboundMessage message = new InboundMessage(
                tenant,
                place,
                UUID.randomUUID().toString(),
                new Sender("U1", "Anna", Optional.empty(), true),
                Addressing.DIRECT,
                Instant.EPOCH,
                "hello",
                List.of(),
                new Room(Room.Kind.CHANNEL, "support", place.equals(ACME)),
                false,
                Optional.empty());
        return ((Taken) world.bus().call(Addresses.CONVERSATION, new TakeMessage(message))).conversation();
    }

    /** Each test is a tenant of its own, in the one Teams. */
    private void bindTeamsToAcme() {
        world.bus().call(Addresses.INSTALLATION, new RemoveInstallation(ACME.platform(), ACME.space()));
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                tenant,
                                ACME.platform(),
                                ACME.space(),
                                "Acme",
                                Optional.of("Acme"),
                                Map.of(),
                                Map.of(),
                                Instant.EPOCH)));
    }

    private ConversationVerticle conversation() {
        return new ConversationVerticle(
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), world.clock()),
                new EventStream(world.bus(), world.clock()),
                world.clock(),
                new ConversationSettings(4, Duration.ofSeconds(30), NewChannels.ALLOWED),
                1_000,
                true);
    }

    private String deploy(Deployable actor) throws Exception {
        return world.vertx().deployVerticle(actor).await(10, SECONDS);
    }

    long behind() {
        return world.database()
                .inTenant(
                        tenant,
                        transaction -> transaction.first(
                                "SELECT count(*) AS behind FROM ticket_thread WHERE due_at IS NOT NULL",
                                row -> row.getLong("behind")))
                .orElseThrow();
    }

    void inTenant(String sql) {
        world.database().inTenant(tenant, transaction -> transaction.update(sql));
    }

    /** Stops the ticket actor, and starts another after something happened meanwhile. */
    void restartDesk(Runnable meanwhile) throws Exception {
        desk.close();
        meanwhile.run();
        desk = new TicketDesk(world, Map.of(tenant, DESK));
    }

    void stopConversations() throws Exception {
        world.vertx().undeploy(conversations).await(20, SECONDS);
    }

    void startConversations() throws Exception {
        conversations = deploy(conversation());
    }

    static void awaitTexts(ThreadBoard board, String channel, String... texts) {
        await().untilAsserted(() -> assertThat(board.texts(channel)).containsExactly(texts));
    }
}
