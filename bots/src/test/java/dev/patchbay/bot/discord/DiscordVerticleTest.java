package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.SampleReplies;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.ThreadRead;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordVerticleTest {

    private final DiscordWorld world =
            new DiscordWorld(message -> Reply.of(new Block.Text("You said: " + message.text())));

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        assertThat(world.discord.pings()).isEmpty();
        world.close();
    }

    @Test
    void aMentionIsAnsweredInAThreadOfItsOwn() {
        Said said = world.mention("cost by service");

        assertThat(world.replies(said.thread(), 1)).singleElement().satisfies(shown -> assertThat(shown.text())
                .isEqualTo("You said: cost by service"));
        assertThat(world.fromBot(world.general)).isEmpty();
    }

    @Test
    void aFollowUpInTheThreadNeedsNoMention() {
        Said said = world.mention("cost by service");
        world.replies(said.thread(), 1);

        world.discord.say(world.ada, said.thread(), "and by region?", List.of());

        assertThat(world.replies(said.thread(), 2).getLast().text()).isEqualTo("You said: and by region?");
        assertThat(world.conversation.taken.getLast().inThread()).isTrue();
        assertThat(world.conversation.taken.getFirst().inThread()).isFalse();
    }

    @Test
    void aChannelsOwnTalkIsNotForUs() {
        world.discord.say(world.ada, world.general, "lunch?", List.of());
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);

        assertThat(world.conversation.taken).hasSize(1);
    }

    @Test
    void aDirectMessageIsAnsweredInPlace() {
        Spot direct = world.discord.direct(world.ada);

        world.discord.say(world.ada, direct, "hello", List.of());

        assertThat(world.replies(direct, 1).getFirst().text()).isEqualTo("You said: hello");
        assertThat(world.conversation.taken.getFirst().room().kind()).isEqualTo(Room.Kind.DIRECT);
        assertThat(world.conversation.taken.getFirst().place().space()).isEqualTo("@me");
    }

    @Test
    void aForumPostIsAConversation() {
        Said post = world.discord.post(world.ada, "help-desk", "VPN", world.discord.mention() + " it drops");

        assertThat(world.replies(post.thread(), 1).getFirst().text()).isEqualTo("You said: it drops");
        assertThat(world.conversation.taken.getFirst().inThread()).isFalse();
    }

    @Test
    void whereNoThreadMayBeOpenedTheAnswerStandsInTheChannel() {
        world.discord.denyThreads(world.general);

        world.mention("hello");

        assertThat(world.replies(world.general, 1).getFirst().text()).isEqualTo("You said: hello");
    }

    @Test
    void aThreadThatWasPutAwayComesBackWithTheNextMessage() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        world.discord.archive(said.thread());

        world.discord.say(world.ada, said.thread(), "still there?", List.of());

        assertThat(world.replies(said.thread(), 2)).hasSize(2);
    }

    @Test
    void mentionsAndEmojiAreReadAsPeopleSeeThem() {
        String bob = "<@" + world.discord.member("Bob", false).id() + ">";

        world.mention("ask " + bob + " about <:disk:123456789012345678>");

        DiscordWorld.await(() -> !world.conversation.taken.isEmpty());
        assertThat(world.conversation.taken.getFirst().text()).isEqualTo("ask @Bob about :disk:");
    }

    @Test
    void anEditedQuestionIsHandedOnAndADeletedOneWithdrawn() {
        Said said = world.mention("cost by servce");
        world.replies(said.thread(), 1);

        world.discord.edit(said, world.discord.mention() + " cost by service");
        world.discord.delete(said);

        DiscordWorld.await(() -> !world.conversation.seen(WithdrawMessage.class).isEmpty());
        String key = world.conversation.taken.getFirst().eventKey();
        assertThat(world.conversation.seen(EditMessage.class))
                .containsExactly(new EditMessage(world.tenant, Platform.DISCORD, key, "cost by service"));
        assertThat(world.conversation.seen(WithdrawMessage.class))
                .containsExactly(new WithdrawMessage(world.tenant, Platform.DISCORD, key));
    }

    @Test
    void anEditThatTakesTheMentionOutIsHandedOnToo() {
        Said said = world.mention("cost by servce");
        world.replies(said.thread(), 1);
        Said talk = world.discord.say(world.ada, new Spot(said.thread().channel(), ""), "lunch?", List.of());

        world.discord.edit(talk, "lunch at noon?");
        world.discord.edit(said, "cost by service");

        DiscordWorld.await(() -> !world.conversation.seen(EditMessage.class).isEmpty());
        String key = world.conversation.taken.getFirst().eventKey();
        assertThat(world.conversation.seen(EditMessage.class))
                .containsExactly(new EditMessage(world.tenant, Platform.DISCORD, key, "cost by service"));
    }

    @Test
    void aChangedAnswerStandsInThePlaceOfTheEarlierOne() {
        Said said = world.mention("hello");
        Shown earlier = world.replies(said.thread(), 1).getFirst();
        InboundMessage asked = world.conversation.taken.getFirst();
        DeliveryId delivery = world.conversation.deliveries.get("hello");
        DiscordWorld.await(() -> world.conversation.standing.containsKey(delivery));

        Delivered changed = (Delivered) world.conversation.deliver(new Deliver(
                world.tenant,
                delivery,
                1,
                asked.place(),
                Reply.of(new Block.Text("Better.")),
                world.conversation.standing.get(delivery).posts(),
                Optional.of(asked.sender().user())));

        assertThat(changed.posts())
                .isEqualTo(world.conversation.standing.get(delivery).posts());
        assertThat(world.fromBot(said.thread())).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(earlier.id());
            assertThat(shown.text()).isEqualTo("Better.");
            assertThat(shown.edited()).isTrue();
        });
    }

    @Test
    void aTicketsCardIsChangedInItsPost() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        InboundMessage asked = world.conversation.taken.getFirst();
        DeliveryId card = DeliveryId.random();
        Delivered first = deliver(asked, card, "ticket", List.of());

        Delivered changed = deliver(asked, card, "escalated-ticket", first.posts());

        assertThat(changed.posts()).isEqualTo(first.posts());
        assertThat(world.fromBot(said.thread())).hasSize(2).last().satisfies(shown -> assertThat(shown.text())
                .contains("Escalated by"));
    }

    @Test
    void anAnswerInAThreadThatWasPutAwayIsChangedInItsPost() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        InboundMessage asked = world.conversation.taken.getFirst();
        DeliveryId card = DeliveryId.random();
        Delivered first = deliver(asked, card, "ticket", List.of());
        world.discord.archive(said.thread());

        Delivered changed = deliver(asked, card, "escalated-ticket", first.posts());

        assertThat(changed.posts()).isEqualTo(first.posts());
        assertThat(world.fromBot(said.thread()).getLast().text()).contains("Escalated by");
    }

    @Test
    void aPostThatIsNoLongerWantedIsDeletedFromAThreadThatWasPutAway() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        InboundMessage asked = world.conversation.taken.getFirst();
        Delivered first = deliver(asked, DeliveryId.random(), "ticket", List.of());
        Delivered second = deliver(asked, DeliveryId.random(), "ticket", List.of());
        world.discord.archive(said.thread());

        List<String> both = List.of(first.posts().getFirst(), second.posts().getFirst());
        assertThat(deliver(asked, DeliveryId.random(), "escalated-ticket", both).posts())
                .isEqualTo(first.posts());
        assertThat(world.fromBot(said.thread())).hasSize(2);
    }

    @Test
    void whereNoFilesMayBeAttachedTheAnswerComesWithoutThem() {
        world.discord.denyFiles(world.general);
        FileRef chart = world.keep("chart.png", "image/png", new byte[] {1, 2, 3});
        world.conversation.replies = message ->
                Reply.of(new Block.Text("EC2 cost most."), new Block.Chart(Samples.CHART, Optional.of(chart)));

        Said said = world.mention("chart");

        assertThat(world.replies(said.thread(), 1).getLast().text())
                .contains("EC2 cost most.", "Could not be brought to Discord: chart-1.png");
    }

    private Delivered deliver(InboundMessage asked, DeliveryId delivery, String sample, List<String> standing) {
        return (Delivered) world.conversation.deliver(new Deliver(
                world.tenant,
                delivery,
                1,
                asked.place(),
                SampleReplies.of(sample),
                standing,
                Optional.of(asked.sender().user())));
    }

    @Test
    void aDroppedFileIsFetched(@TempDir Path folder) throws Exception {
        byte[] csv = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        world.discord.say(
                world.ada,
                world.general,
                world.discord.mention() + " read this",
                List.of(new Upload("costs.csv", csv)));
        DiscordWorld.await(() -> !world.conversation.taken.isEmpty());
        InboundMessage message = world.conversation.taken.getFirst();
        Path target = folder.resolve("fetched");

        world.bus.call(
                Addresses.adapter(Platform.DISCORD),
                new FetchAttachment(
                        world.tenant, message.place(), message.attachments().getFirst(), target, 1_000));

        assertThat(message.attachments().getFirst().name()).isEqualTo("costs.csv");
        assertThat(Files.readAllBytes(target)).isEqualTo(csv);
    }

    @Test
    void typingIsShownWhileItWorks() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);

        world.bus.call(
                Addresses.adapter(Platform.DISCORD),
                new ShowStatus(world.tenant, world.conversation.taken.getFirst().place(), "reading 12 rows"));

        assertThat(world.discord.status(said.thread())).isEqualTo("typing");
    }

    @Test
    void aThreadIsReadWithTheMessageItBeganAt() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        world.discord.say(world.ada, said.thread(), "more", List.of());
        world.replies(said.thread(), 2);

        ThreadRead read = (ThreadRead) world.bus.call(
                Addresses.adapter(Platform.DISCORD),
                new ReadThread(world.tenant, world.conversation.taken.getFirst().place(), 10));

        assertThat(read.messages())
                .extracting(EarlierMessage::text)
                .satisfiesExactly(first -> assertThat(first).endsWith("hello"), second -> assertThat(second)
                        .isEqualTo("more"));
        assertThat(read.messages())
                .allSatisfy(message -> assertThat(message.sender().name()).isEqualTo("Ada"));
    }
}
