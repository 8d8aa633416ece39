package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.LookUp;
import dev.patchbay.model.chat.AdapterReply.LookedUp;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel is open to strangers where Teams says so, never because Teams could not be asked. */
class WhoReadsAlongTest {

    private final TeamsWorld world = new TeamsWorld();

    @BeforeEach
    void answerNothing() {
        world.conversation.replies = message -> null;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Trouble.class,
            names = {"RATE_LIMITED", "SERVER_ERROR", "RESET"})
    void whoReadsAlongIsUnsureWhileTeamsRefusesAndKnownOnceItSays(Trouble trouble) {
        world.teams.faults().set(trouble, 1);
        InboundMessage asked = ask();
        assertThat(asked.room().unsure()).isTrue();
        assertThat(lookUp(asked).room().unsure()).isTrue();

        world.teams.faults().clear();

        await().until(() -> !lookUp(asked).room().unsure());
        assertThat(lookUp(asked).room().shared()).isFalse();
        assertThat(lookUp(asked).sender().guest()).isFalse();
    }

    @Test
    void aSignInThatIsRefusedLeavesItUnsureToo() {
        world.teams.faults().revokeToken(true);

        InboundMessage asked = ask();

        assertThat(asked.room().unsure()).isTrue();
        assertThat(asked.sender().unsure()).isTrue();
    }

    @Test
    void whatTeamsSaidLastCountsWhileItRefuses() {
        ask();
        world.teams.faults().set(Trouble.RATE_LIMITED, 1);

        assertThat(ask().room()).isEqualTo(new Room(Room.Kind.CHANNEL, "general", false));
    }

    /** After a restart the way to Teams is read from storage: while that is away, nobody is asked at a wrong address. */
    @Test
    void aConversationWhoseAddressCannotBeReadIsLookedUpAgain() {
        InboundMessage asked = ask();
        world.stop();
        world.installations.down = true;
        world.start();

        assertThatThrownBy(() -> lookUp(asked)).isInstanceOf(Failure.class);

        world.installations.down = false;
        assertThat(lookUp(asked).room().shared()).isFalse();
    }

    private InboundMessage ask() {
        int before = world.conversation.taken.size();
        world.teams.say(world.ada, world.channel, world.teams.mention() + " what did we spend?", List.of());
        await().until(() -> world.conversation.taken.size() > before);
        return world.conversation.taken.getLast();
    }

    private LookedUp lookUp(InboundMessage message) {
        return (LookedUp) world.bus.call(
                Addresses.adapter(Platform.TEAMS),
                new LookUp(message.tenant(), message.place(), message.sender(), message.room()));
    }
}
