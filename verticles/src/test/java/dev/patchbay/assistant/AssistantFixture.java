package dev.patchbay.assistant;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.patchbay.analytics.AnalyticsVerticle;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.FileVerticle;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.ticket.TicketVerticle;
import io.vertx.core.Deployable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The seven steps with the real actors behind them, and one thread in which things are said. */
@ExtendWith(StorageFixture.class)
abstract class AssistantFixture {

    private static final Place PLACE = new Place(Platform.SLACK, "T1", "D1", "D1");

    private final World world;
    private final FileStore files;
    private final Caller caller;
    private final ConversationId conversation = ConversationId.random();
    private final List<String> deployments = new ArrayList<>();
    private long lastMessage;

    @TempDir
    private Path lake;

    AssistantFixture(World world) {
        this.world = world;
        this.files = new FileStore(world.database(), world.storage().folder(), world.clock());
        this.caller = world.newCaller(world.newTenant(), "Eva", Role.ENGINEER);
    }

    @BeforeEach
    void deploy() throws Exception {
        EventStream events = new EventStream(world.bus(), world.clock());
        People people = new People(world.database(), world.clock());
        List<Deployable> actors = List.of(
                new FileVerticle(files),
                new TicketVerticle(world.bus(), world.database(), people, events, world.clock(), Map.of(), true),
                new AnalyticsVerticle(
                        world.bus(), world.database(), files, events, lake, EngineLimits.defaults(), world.clock()),
                new AssistantVerticle(world.bus(), world.database(), world.clock(), 4));
        for (Deployable actor : actors) {
            deployments.add(world.vertx().deployVerticle(actor).await(10, SECONDS));
        }
    }

    @AfterEach
    void undeploy() throws Exception {
        for (String deployment : deployments) {
            world.vertx().undeploy(deployment).await(30, SECONDS);
        }
    }

    Attachment attachment(String name, byte[] content) {
        return Attachment.stored(files.keep(caller.tenant(), name, "text/csv", content));
    }

    TurnDone say(String text) {
        return run(turn(text, List.of()));
    }

    RunTurn turn(String text, List<Attachment> attachments) {
        return new RunTurn(
                caller,
                conversation,
                ++lastMessage,
                Instant.EPOCH,
                text,
                attachments,
                List.of(),
                Optional.empty(),
                Audience.person(),
                List.of(),
                PLACE,
                Addressing.DIRECT,
                TurnId.random());
    }

    TurnDone run(RunTurn turn) {
        return (TurnDone) world.bus().call(Addresses.ASSISTANT, turn);
    }

    static List<String> texts(TurnDone turn) {
        return turn.reply().blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .toList();
    }

    static <B extends Block> B block(TurnDone turn, Class<B> type) {
        return turn.reply().blocks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + turn.reply()));
    }
}
