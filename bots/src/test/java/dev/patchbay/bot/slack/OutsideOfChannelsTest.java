package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static dev.patchbay.bot.slack.SlackWorld.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.ConversationReply.Taken;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message's menu and {@code /patchbay ticket} work in channels the bot is no member of. */
class OutsideOfChannelsTest {

    private static final String PUBLIC = "C0OUTSIDE";
    private static final String PRIVATE = "G0OUTSIDE";

    private final SlackWorld world = new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")));

    @BeforeEach
    void outside() {
        world.slack.addOutside(PUBLIC);
        world.slack.addOutside(PRIVATE);
    }

    @AfterEach
    void close() {
        assertThat(world.slack.violations()).isEmpty();
        world.close();
    }

    @ParameterizedTest(name = "of a ticket made in {0}")
    @CsvSource({PUBLIC + ", #c0outside", PRIVATE + ", that channel"})
    void whatCameOfAMessagesMenuIsSaidDirectly(String channel, String named) {
        world.conversation.answers = command -> command instanceof SubmitForm
                ? new Taken(ConversationId.random())
                : new FormOpened(SlackFormsTest.TICKET);
        String ts = world.slack.write(channel, ADA, "VPN drops", "");
        world.slack.app().createTicketFrom(channel, ts, ADA);
        await().until(() -> world.slack.app().modal(ADA).isPresent());
        world.slack.app().submit(ADA, Map.of());
        Place place = world.conversation.awaited(SubmitForm.class).message().place();

        assertThat(deliver(place, DeliveryId.random(), 1, "TKT-7 is created.", List.of()))
                .isInstanceOf(Delivered.class);

        assertThat(direct()).singleElement().extracting(Posted::text).satisfies(text -> assertThat(text)
                .contains("I am not in " + named, "/invite @Patchbay", "TKT-7 is created."));
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, PRIVATE})
    void whatCameOfTheCommandIsSaidDirectly(String channel) {
        Place place = new Place(Platform.SLACK, StandInSlack.TEAM, channel, channel);

        Delivered delivered = (Delivered) deliver(place, DeliveryId.random(), 1, "TKT-7 is created.", List.of());

        assertThat(delivered.thread()).isEmpty();
        assertThat(direct()).hasSize(1);
    }

    @Test
    void aLaterVersionIsPutInItsPlace() {
        DeliveryId delivery = DeliveryId.random();
        Place place = new Place(Platform.SLACK, StandInSlack.TEAM, PUBLIC, PUBLIC);
        Delivered first = (Delivered) deliver(place, delivery, 1, "TKT-7 is open.", List.of());

        assertThat(deliver(place, delivery, 1, "TKT-7 is resolved.", first.posts()))
                .isEqualTo(first);

        assertThat(direct()).singleElement().extracting(Posted::text).satisfies(text -> assertThat(text)
                .contains("TKT-7 is resolved.")
                .doesNotContain("open"));
    }

    @Test
    void oneWhoseAnswerWasLostIsFoundAgain() {
        DeliveryId delivery = DeliveryId.random();
        Place place = new Place(Platform.SLACK, StandInSlack.TEAM, PUBLIC, PUBLIC);
        world.slack.faults().next("chat.postMessage", new Fault.Refusal("not_in_channel"), new Fault.AnswerLost());
        assertThat(deliver(place, delivery, 1, "TKT-7", List.of())).isInstanceOf(AdapterReply.TryLater.class);

        assertThat(deliver(place, delivery, 2, "TKT-7", List.of())).isInstanceOf(Delivered.class);

        assertThat(direct()).hasSize(1);
    }

    @Test
    void whatNobodyAskedForIsSaidToNobody() {
        Place place = new Place(Platform.SLACK, StandInSlack.TEAM, PUBLIC, PUBLIC);
        Deliver unasked = new Deliver(
                world.tenant,
                DeliveryId.random(),
                1,
                place,
                Reply.of(new Block.Text("Disk full.")),
                List.of(),
                Optional.empty());

        assertThat(world.bus.call(Addresses.adapter(Platform.SLACK), unasked)).isInstanceOf(Undeliverable.class);
        assertThat(world.slack.botPosts()).isEmpty();
    }

    @Test
    void aRefusalOfAFormIsSaidDirectly() {
        world.conversation.answers = command -> {
            throw new Failure(ErrorCode.FORBIDDEN, "Guests cannot create tickets.");
        };
        String ts = world.slack.write(PUBLIC, ADA, "VPN drops", "");

        world.slack.app().createTicketFrom(PUBLIC, ts, ADA);

        await().until(() -> direct().size() == 1);
        assertThat(direct().getFirst().text()).contains("Guests cannot create tickets.");
    }

    private List<Posted> direct() {
        return world.slack.botPosts().stream()
                .filter(post -> post.channel().equals(DIRECT))
                .toList();
    }

    private AdapterReply deliver(Place place, DeliveryId delivery, int attempt, String text, List<String> standing) {
        return world.bus.call(
                Addresses.adapter(Platform.SLACK),
                new Deliver(
                        world.tenant,
                        delivery,
                        attempt,
                        place,
                        Reply.of(new Block.Text(text)),
                        standing,
                        Optional.of(ADA)));
    }
}
