package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Room;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat of several people, which has no threads: all of it is one conversation. */
class GroupChatTest {

    private final TeamsWorld world = new TeamsWorld();
    private final Spot group = world.teams.group("VPN crew");

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aMentionIsAnsweredThere() {
        say(world.teams.mention() + " what did we spend?");

        world.awaitPosts(group, 1);
        assertThat(taken().addressing()).isEqualTo(Addressing.DIRECT);
        assertThat(taken().place().channel()).isEqualTo(group.channel());
        assertThat(taken().place().thread()).isEqualTo(group.channel());
        assertThat(taken().room()).isEqualTo(new Room(Room.Kind.GROUP, "VPN crew", false));
        assertThat(world.posts(group).getFirst().text()).isEqualTo("14.98 USD in all.");
    }

    @Test
    void aFollowUpNeedsNoMentionAndBelongsToTheSameConversation() {
        say(world.teams.mention() + " what did we spend?");
        world.awaitPosts(group, 1);

        say("and by region?");

        world.awaitPosts(group, 2);
        assertThat(taken().text()).isEqualTo("and by region?");
        assertThat(taken().place())
                .isEqualTo(world.conversation.taken.getFirst().place());
    }

    @Test
    void aGuestWhoHasWrittenMakesItShared() {
        say(world.teams.mention() + " what did we spend?");
        world.awaitPosts(group, 1);
        world.teams.say(world.teams.member("Grace", true), group, "hello everybody", List.of());
        world.awaitQuiet();

        say(world.teams.mention() + " and now?");

        await().until(() -> taken().text().equals("and now?"));
        assertThat(taken().room()).isEqualTo(new Room(Room.Kind.GROUP, "VPN crew", true));
    }

    private void say(String text) {
        world.teams.say(world.ada, group, text, List.of());
    }

    private InboundMessage taken() {
        return world.conversation.taken.getLast();
    }
}
