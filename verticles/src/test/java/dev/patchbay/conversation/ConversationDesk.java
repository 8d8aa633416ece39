package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.MovingClock;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;

/** A conversation actor of one tenant, between an assistant that echoes and an adapter that records. */
final class ConversationDesk implements AutoCloseable {

    static final Sender EVA = new Sender("U1", "Eva", Optional.empty(), false);
    static final Sender MAX = new Sender("U2", "Max", Optional.empty(), false);

    final World world;
    final TenantId tenant;
    final RecordingAdapter adapter = new RecordingAdapter();
    final EchoAssistant assistant = new EchoAssistant();
    private final List<String> deployments = new ArrayList<>();

    private final NewChannels newChannels;
    final MovingClock clock = new MovingClock();

    private ConversationDesk(World world, NewChannels newChannels) {
        this.world = world;
        this.newChannels = newChannels;
        this.tenant = world.newTenant();
    }

    static ConversationDesk open(World world, ActorVerticle<?, ?>... more) throws Exception {
        return open(world, NewChannels.ALLOWED, more);
    }

    static ConversationDesk open(World world, NewChannels newChannels, ActorVerticle<?, ?>... more) throws Exception {
        ConversationDesk desk = new ConversationDesk(world, newChannels);
        desk.deploy(desk.adapter);
        desk.deploy(desk.assistant);
        desk.deploy(desk.installations());
        for (ActorVerticle<?, ?> actor : more) {
            desk.deploy(actor);
        }
        desk.deploy(desk.conversation());
        return desk;
    }

    private void deploy(ActorVerticle<?, ?> actor) throws Exception {
        deployments.add(world.vertx().deployVerticle(actor).await(5, TimeUnit.SECONDS));
    }

    private InstallationVerticle installations() {
        return new InstallationVerticle(
                world.database(),
                new People(world.database(), world.clock()),
                new SecretKeySpec(new byte[32], "AES"),
                world.clock());
    }

    private ConversationVerticle conversation() {
        return new ConversationVerticle(
                world.bus(),
                world.database(),
                new FileStore(world.database(), world.storage().folder(), world.clock()),
                new EventStream(world.bus(), world.clock()),
                clock,
                new ConversationSettings(4, Duration.ofSeconds(30), newChannels),
                1_000_000,
                true);
    }

    @Override
    public void close() throws Exception {
        for (String deployment : deployments.reversed()) {
            world.vertx().undeploy(deployment).await(20, TimeUnit.SECONDS);
        }
        leaveNothingToDo();
    }

    /** Conversation actors work for every tenant: what is left over here would be done in the midst of the next test. */
    private void leaveNothingToDo() {
        world.database().inTenant(tenant, tx -> {
            tx.update("UPDATE inbox SET state = 'withdrawn' WHERE state = 'waiting'");
            return tx.update("UPDATE outbox SET state = 'undeliverable' WHERE state = 'waiting'");
        });
    }

    static Place thread() {
        return new Place(Platform.SLACK, "T1", "C1", UUID.randomUUID().toString());
    }

    /** A mention by Eva in a direct conversation. */
    InboundMessage message(Place place, String key, String text, int second) {
        return new InboundMessage(
                tenant,
                place,
                place.thread() + key,
                EVA,
                Addressing.DIRECT,
                Instant.EPOCH.plusSeconds(second),
                text,
                List.of(),
                Room.direct(),
                false,
                Optional.empty());
    }

    static InboundMessage from(Sender sender, InboundMessage message) {
        return new InboundMessage(
                message.tenant(),
                message.place(),
                message.eventKey(),
                sender,
                message.addressing(),
                message.sentAt(),
                message.text(),
                message.attachments(),
                message.room(),
                message.inThread(),
                message.submission());
    }

    /** A mention in a channel; {@code inThread} below messages of others. */
    static InboundMessage in(Room room, boolean inThread, InboundMessage message) {
        return new InboundMessage(
                message.tenant(),
                message.place(),
                message.eventKey(),
                message.sender(),
                message.addressing(),
                message.sentAt(),
                message.text(),
                message.attachments(),
                room,
                inThread,
                message.submission());
    }

    static Room channel(String name, boolean shared) {
        return new Room(Room.Kind.CHANNEL, name, shared);
    }

    static InboundMessage overheard(InboundMessage message) {
        return new InboundMessage(
                message.tenant(),
                message.place(),
                message.eventKey(),
                message.sender(),
                Addressing.THREAD,
                message.sentAt(),
                message.text(),
                message.attachments(),
                message.room(),
                message.inThread(),
                message.submission());
    }

    static InboundMessage with(Attachment attachment, InboundMessage message) {
        return message.withAttachments(List.of(attachment));
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    ConversationReply take(InboundMessage message) {
        return say(new TakeMessage(message));
    }

    ConversationReply say(ConversationCommand command) {
        return ask(command).await();
    }

    Future<ConversationReply> ask(ConversationCommand command) {
        return world.bus().ask(Addresses.CONVERSATION, command);
    }

    /** Rows of this tenant, each as one text. */
    List<String> rows(String sql) {
        return world.database().inTenant(tenant, tx -> tx.list(sql, row -> row.getString(0)));
    }
}
