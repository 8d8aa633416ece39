package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.SampleReplies;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the posts of a reply stand: what is changed in place, posted anew, or begins a thread. */
class StandingPostsTest {

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aBeginningThatSomebodyDeletesIsReplacedByTheReplyItself() {
        InboundMessage message = world.askDirectly();
        DeliveryId delivery = DeliveryId.random();
        AdapterReply begun = world.deliver(message.place(), delivery, text("14.98 USD"), List.of());

        AdapterReply outcome = world.conversation.deliver(
                message,
                delivery,
                text("14.98 USD"),
                List.of("1" + ((Begun) begun).posts().getFirst()));

        assertThat(outcome).isInstanceOf(Delivered.class);
        assertThat(world.posts(world.direct)).extracting(Shown::text).containsExactly("One moment …", "14.98 USD");
    }

    @Test
    void aLongReplyInAChannelStaysInTheThreadItBegan() {
        world.ask();
        world.awaitQuiet();
        Reply two = Reply.of(
                new Block.Text("One"), SampleReplies.of("form").blocks().getLast());

        Delivered delivered = (Delivered) world.deliver(channelItself(), two);

        String root = delivered.thread().orElseThrow().thread();
        assertThat(world.posts(new Spot(world.channel.channel(), root)))
                .hasSize(2)
                .noneMatch(shown -> shown.text().contains("One moment"));
    }

    @Test
    void anEarlierVersionIsChangedInPlaceAndWhatIsTooManyIsDeleted() {
        InboundMessage message = world.askDirectly();
        DeliveryId first = DeliveryId.random();
        Reply two =
                Reply.of(new Block.Text("One"), new Block.File(world.keep("costs.csv", "text/csv", new byte[] {1, 2})));
        List<String> standing = ((Delivered) world.conversation.deliver(message, first, two, List.of())).posts();

        Delivered changed =
                (Delivered) world.conversation.deliver(message, DeliveryId.random(), text("Another one"), standing);

        assertThat(world.posts(world.direct)).hasSize(1);
        Shown shown = world.posts(world.direct).getFirst();
        assertThat(shown.text()).isEqualTo("Another one");
        assertThat(shown.edited()).isTrue();
        assertThat(changed.posts()).containsExactly(standing.getFirst());
    }

    @Test
    void aTicketsCardIsChangedInItsPost() {
        InboundMessage message = world.askDirectly();
        DeliveryId delivery = DeliveryId.random();
        List<String> standing = ((Delivered)
                        world.conversation.deliver(message, delivery, SampleReplies.of("ticket"), List.of()))
                .posts();

        Delivered changed = (Delivered)
                world.conversation.deliver(message, delivery, SampleReplies.of("escalated-ticket"), standing);

        assertThat(changed.posts()).isEqualTo(standing);
        assertThat(world.posts(world.direct)).singleElement().satisfies(shown -> {
            assertThat(shown.edited()).isTrue();
            assertThat(shown.text()).contains("Escalated by");
        });
    }

    @Test
    void anEarlierVersionThatIsGoneIsPostedAnew() {
        InboundMessage message = world.askDirectly();

        world.conversation.deliver(message, DeliveryId.random(), text("Hello"), List.of("1234"));

        assertThat(world.posts(world.direct)).hasSize(1);
    }

    @Test
    void aConversationThatIsGoneEndsTheDelivery() {
        InboundMessage message = world.askDirectly();
        Place gone = new Place(Platform.TEAMS, message.place().space(), "19:gone@thread.tacv2", "19:gone@thread.tacv2");

        assertThat(world.deliver(gone, text("Hello"))).isInstanceOf(Undeliverable.class);
    }

    @Test
    void anotherDesksReplyIsNotPosted() {
        InboundMessage message = world.askDirectly();

        AdapterReply answer = world.bus.call(
                Addresses.adapter(Platform.TEAMS),
                new Deliver(
                        TenantId.random(),
                        DeliveryId.random(),
                        1,
                        message.place(),
                        text("Hello"),
                        List.of(),
                        Optional.empty()));

        assertThat(answer).isInstanceOf(Undeliverable.class);
        assertThat(world.posts(world.direct)).isEmpty();
    }

    @Test
    void anAnnouncementInAChannelBeginsAThread() {
        world.ask();
        world.awaitQuiet();

        Delivered delivered = (Delivered) world.deliver(channelItself(), text("TKT-1 was opened"));

        String root = delivered.thread().orElseThrow().thread();
        assertThat(world.posts(new Spot(world.channel.channel(), root))).hasSize(1);
        assertThat(world.posts(new Spot(world.channel.channel(), root))
                        .getFirst()
                        .buttons())
                .isEmpty();
    }

    private Place channelItself() {
        String space = world.conversation.taken.getFirst().place().space();
        return new Place(Platform.TEAMS, space, world.channel.channel(), world.channel.channel());
    }

    private static Reply text(String text) {
        return Reply.of(new Block.Text(text));
    }
}
