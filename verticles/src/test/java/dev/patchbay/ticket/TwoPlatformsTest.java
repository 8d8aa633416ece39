package dev.patchbay.ticket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.analytics.AnalyticsVerticle;
import dev.patchbay.analytics.dataset.EngineLimits;
import dev.patchbay.assistant.AssistantVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.conversation.ConversationVerticle;
import dev.patchbay.installation.InstallationVerticle;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import io.vertx.core.Deployable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer in Teams and an engineer in Slack, with every actor between them. */
@ExtendWith(StorageFixture.class)
class TwoPlatformsTest {

    private static final Place DESK = new Place(Platform.SLACK, "T1", "desk", "desk");
    private static final Sender ANNA = new Sender("anna", "Anna", Optional.empty(), true);
    private static final Sender EVA = new Sender("eva", "Eva", Optional.empty(), false);

    private final World world;
    private final TenantId tenant;
    private final Place acme;
    private final ThreadBoard slack;
    private final ThreadBoard teams;
    private final List<String> deployments = new ArrayList<>();
    private int events;

    TwoPlatformsTest(World world) {
        this.world = world;
        this.tenant = world.newTenant();
        this.teams = new ThreadBoard(Platform.TEAMS, tenant);
        this.slack = new ThreadBoard(Platform.SLACK, tenant);
        this.acme = new Place(Platform.TEAMS, "acme-" + tenant, "support", "17");
    }

    @BeforeEach
    void deploy() throws Exception {
        People people = new People(world.database(), world.clock());
        FileStore files = new FileStore(world.database(), world.storage().folder(), world.clock());
        EventStream stream = new EventStream(world.bus(), world.clock());
        List<Deployable> actors = List.of(
                slack,
                teams,
                new InstallationVerticle(
                        world.database(), people, new SecretKeySpec(new byte[32], "AES"), world.clock()),
                new AnalyticsVerticle(
                        world.bus(),
                        world.database(),
                        files,
                        stream,
                        world.storage().folder().folder("lake"),
                        EngineLimits.defaults(),
                        world.clock()),
                new TicketVerticle(
                        world.bus(), world.database(), people, stream, world.clock(), Map.of(tenant, DESK), true),
                new AssistantVerticle(world.bus(), world.database(), world.clock(), 4),
                new ConversationVerticle(
                        world.bus(),
                        world.database(),
                        files,
                        stream,
                        world.clock(),
                        new ConversationSettings(4, Duration.ofSeconds(30), NewChannels.ALLOWED),
                        1_000,
                        true));
        for (Deployable actor : actors) {
            deployments.add(world.vertx().deployVerticle(actor).await(10, SECONDS));
        }
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                tenant,
                                Platform.TEAMS,
                                acme.space(),
                                "Acme",
                                Optional.of("Acme"),
                                Map.of(),
                                Map.of(),
                                Instant.EPOCH)));
    }

    @AfterEach
    void undeploy() throws Exception {
        for (String deployment : deployments.reversed()) {
            world.vertx().undeploy(deployment).await(20, SECONDS);
        }
    }

    @Test
    void aCustomerAndAnEngineerTalkAcrossTheirPlatforms() {
        say(ANNA, acme, "create a ticket: VPN drops", Optional.empty());
        await().until(() -> !slack.in("desk").isEmpty());
        Place thread = slack.threads("desk").getFirst();

        say(ANNA, acme, "It is worse since noon.", Optional.empty());
        awaitText(slack, "desk", "Anna (Acme): It is worse since noon.");
        FormOpened opened = (FormOpened) ask(new ConversationCommand.PressButton(
                tenant,
                DESK,
                channel(),
                EVA,
                "press-1",
                Instant.EPOCH.plusSeconds(50),
                slack.first("desk"),
                button("Reply")));
        Submission reply = new Submission(opened.form().name(), opened.form().about(), Map.of("text", "We found it."));
        ask(new ConversationCommand.SubmitForm(message(EVA, thread, reply.inWords(), Optional.of(reply))));

        awaitText(teams, "support", "Eva: We found it.");
        awaitText(slack, "desk", "Replied; the customer reads it.\nWe found it.");
        assertThat(teams.texts("support"))
                .containsExactly(
                        "Opened TKT-1001. What is written in this thread reaches the service desk.",
                        "Passed on to the service desk.",
                        "Eva: We found it.");
    }

    @Test
    void whatEngineersSayAmongThemselvesReachesNobody() {
        say(ANNA, acme, "create a ticket: VPN drops", Optional.empty());
        await().until(() -> !slack.in("desk").isEmpty());
        Place thread = slack.threads("desk").getFirst();

        overhear(EVA, thread, "they never pay");
        overhear(EVA, thread, "note: asked accounting");

        awaitText(slack, "desk", "Noted, for us only.");
        assertThat(slack.texts("desk")).containsExactly("Noted, for us only.");
        assertThat(teams.texts("support")).noneMatch(text -> text.contains("pay") || text.contains("accounting"));
    }

    @Test
    void whatIsDoneElsewhereShowsOnTheCardsWhereAnEngineerOpenedTheTicket() {
        Place ops = new Place(Platform.SLACK, "T1", "ops", "77");
        say(EVA, ops, "create a ticket for Acme: VPN drops", Optional.empty());
        await().until(() -> slack.cards("ops").size() == 1);
        Ticket opened = slack.cards("ops").getFirst();

        world.bus()
                .call(
                        Addresses.TICKET,
                        new CloseTicket(world.newCaller(tenant, "Max", Role.ENGINEER), opened.number()));

        await().untilAsserted(() ->
                assertThat(slack.cards("ops")).extracting(Ticket::status).containsExactly(TicketStatus.CLOSED));
        assertThat(slack.labels("ops")).contains("Reopen").doesNotContain("Resolve");
        assertThat(slack.in("desk")).isEmpty();
    }

    private void say(Sender sender, Place place, String text, Optional<Submission> form) {
        ask(new TakeMessage(message(sender, place, text, form)));
    }

    /** What comes before the post above it is confirmed is sent again, as platforms do. */
    private void overhear(Sender sender, Place place, String text) {
        InboundMessage message = message(sender, place, text, Optional.empty());
        TakeMessage overheard = new TakeMessage(new InboundMessage(
                tenant,
                place,
                message.eventKey(),
                sender,
                Addressing.THREAD,
                message.sentAt(),
                text,
                List.of(),
                channel(),
                true,
                Optional.empty()));
        await().ignoreExceptionsInstanceOf(Failure.class)
                .until(() -> ask(overheard) instanceof ConversationReply.Taken);
    }

    private InboundMessage message(Sender sender, Place place, String text, Optional<Submission> form) {
        events++;
        return new InboundMessage(
                tenant,
                place,
                tenant + ":" + events,
                sender,
                Addressing.DIRECT,
                Instant.EPOCH.plusSeconds(events),
                text,
                List.of(),
                channel(),
                false,
                form);
    }

    private static Room channel() {
        return new Room(Room.Kind.CHANNEL, "channel", false);
    }

    private ConversationReply ask(ConversationCommand command) {
        return world.bus().call(Addresses.CONVERSATION, command);
    }

    private int button(String label) {
        return slack.labels("desk").indexOf(label);
    }

    private static void awaitText(ThreadBoard board, String channel, String text) {
        await().untilAsserted(() -> assertThat(board.texts(channel)).contains(text));
    }
}
