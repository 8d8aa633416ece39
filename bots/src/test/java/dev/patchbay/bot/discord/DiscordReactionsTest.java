package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.OpenDirect;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.DirectOpened;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.simulator.SimulatedPlatform.Reaction;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thumbs and emojis on our posts in Discord, and what we say first. */
class DiscordReactionsTest {

    private final DiscordWorld world =
            new DiscordWorld(message -> Reply.of(new Block.Text("You said: " + message.text())));

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        assertThat(world.discord.pings()).isEmpty();
        world.close();
    }

    @Test
    void aThumbUnderAnAnswerIsFeedback() {
        Said said = world.mention("hello");
        Shown answer = world.replies(said.thread(), 1).getFirst();

        world.discord.press(world.ada, said.thread(), "\uD83D\uDC4D");
        DiscordWorld.await(() -> world.conversation.seen(GiveFeedback.class).size() == 1);
        world.discord.react(world.ada, answer, Reaction.THUMBS_DOWN);
        world.discord.unreact(world.ada, answer, Reaction.THUMBS_DOWN);

        DiscordWorld.await(() -> world.conversation.seen(WithdrawFeedback.class).size() == 1);
        List<GiveFeedback> given = world.conversation.seen(GiveFeedback.class);
        DeliveryId delivery = world.conversation.deliveries.get("hello");
        assertThat(given.getFirst().answer()).isEqualTo(new AnswerRef.ByDelivery(delivery));
        assertThat(given.getFirst().helpful()).isTrue();
        assertThat(given.getLast().helpful()).isFalse();
        assertThat(given.getLast().answer())
                .isEqualTo(new AnswerRef.ByPost(
                        world.conversation.standing.get(delivery).posts().getFirst()));
    }

    @Test
    void anEmojiUnderOurPostIsAPressOfWhoeverPutIt() {
        Said said = world.mention("hello");
        Shown answer = world.replies(said.thread(), 1).getFirst();

        world.discord.react(world.ada, answer, Reaction.PARTY);
        world.discord.react(world.ada, answer, Reaction.POLICE_LIGHT);
        world.discord.unreact(world.ada, answer, Reaction.POLICE_LIGHT);
        world.discord.react(world.ada, answer, Reaction.THUMBS_UP);

        DiscordWorld.await(() -> world.conversation.seen(GiveFeedback.class).size() == 1);
        DeliveryId delivery = world.conversation.deliveries.get("hello");
        assertThat(world.conversation.seen(PressByEmoji.class)).singleElement().satisfies(press -> {
            assertThat(press.emoji()).isEqualTo(TicketEmoji.ESCALATE);
            assertThat(press.sender().user()).isEqualTo(world.ada.id());
            assertThat(press.answer())
                    .isEqualTo(new AnswerRef.ByPost(
                            world.conversation.standing.get(delivery).posts().getFirst()));
        });
        assertThat(world.conversation.seen(WithdrawFeedback.class)).isEmpty();
    }

    @Test
    void anEmojiOnWhatSomebodyWroteMeansTheTicketOfTheThreadItBegan() {
        Said said = world.mention("hello");
        world.replies(said.thread(), 1);
        Shown opening = world.discord.thread(world.general).getFirst();

        world.discord.react(world.ada, opening, Reaction.THUMBS_UP);
        world.discord.react(world.ada, opening, Reaction.EYES);

        DiscordWorld.await(() -> world.conversation.seen(PressByEmoji.class).size() == 1);
        assertThat(world.conversation.seen(PressByEmoji.class).getFirst().answer())
                .isEqualTo(new AnswerRef.ByOpening(said.thread().thread()));
        assertThat(world.conversation.seen(GiveFeedback.class)).isEmpty();
    }

    @Test
    void somebodyIsWrittenToDirectly() {
        DirectOpened opened = (DirectOpened) world.bus.call(
                Addresses.adapter(Platform.DISCORD),
                new OpenDirect(world.tenant, world.discord.guild(), world.ada.id()));

        announce(opened.place(), "For you alone");

        assertThat(world.replies(world.discord.direct(world.ada), 1).getFirst().text())
                .isEqualTo("For you alone");
    }

    @Test
    void anAnnouncementBeginsAThreadAndHasNoThumbs() {
        Place channel =
                new Place(Platform.DISCORD, world.discord.guild(), world.general.channel(), world.general.channel());

        Delivered delivered = (Delivered) announce(channel, "Disk almost full");

        Spot thread =
                new Spot(channel.channel(), delivered.thread().orElseThrow().thread());
        assertThat(world.fromBot(world.general).getFirst().buttons()).isEmpty();
        world.discord.say(world.ada, thread, world.discord.mention() + " what else?", List.of());
        assertThat(world.replies(thread, 2).getLast().text()).isEqualTo("You said: what else?");
    }

    private Object announce(Place place, String text) {
        return world.conversation.deliver(new Deliver(
                world.tenant,
                DeliveryId.random(),
                1,
                place,
                Reply.of(new Block.Text(text)),
                List.of(),
                Optional.empty()));
    }
}
