package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose desk a Discord server belongs to, and who in it is a guest. */
class DiscordServersTest {

    private final DiscordWorld world =
            new DiscordWorld(message -> Reply.of(new Block.Text("You said: " + message.text())));

    @AfterEach
    void close() {
        assertThat(world.discord.violations()).isEmpty();
        assertThat(world.discord.pings()).isEmpty();
        world.close();
    }

    @Test
    void whoWritesIsAGuestAndWhereIsSaid() {
        Spot open = world.discord.channel(world.discord.guild(), "lobby", false);
        world.discord.say(world.ada, open, world.discord.mention() + " hi", List.of());
        world.replies(
                world.discord
                        .say(world.ada, world.general, world.discord.mention() + " hi", List.of())
                        .thread(),
                1);
        DiscordWorld.await(() -> world.conversation.taken.size() == 2);

        InboundMessage lobby = taken("lobby");
        assertThat(lobby.room().shared()).isTrue();
        assertThat(taken("general").room().shared()).isFalse();
        assertThat(lobby.sender().guest()).isTrue();
        assertThat(lobby.sender().name()).isEqualTo("Ada");
        assertThat(lobby.sender().email()).isEmpty();
    }

    @Test
    void anotherTenantsServerIsNotWrittenTo() {
        Place place =
                new Place(Platform.DISCORD, world.discord.guild(), world.general.channel(), world.general.channel());

        assertThat(world.conversation.deliver(new Deliver(
                        TenantId.random(),
                        DeliveryId.random(),
                        1,
                        place,
                        Reply.of(new Block.Text("leak")),
                        List.of(),
                        Optional.empty())))
                .isInstanceOf(Undeliverable.class);
    }

    @Test
    void serversComeAndGo() {
        String second = world.discord.addGuild("Acme");
        DiscordWorld.await(() -> world.installations.containsKey(second));
        assertThat(world.installations.get(second).name()).isEqualTo("Acme");
        Spot there = world.discord.channel(second, "support", true);
        Said said = world.discord.say(world.ada, there, world.discord.mention() + " hi", List.of());
        world.replies(said.thread(), 1);

        world.discord.removeGuild(second);

        DiscordWorld.await(() -> !world.installations.containsKey(second));
        assertThat(world.installations).containsKey(world.discord.guild());
    }

    @Test
    void aServerThatAnotherTenantHasInstalledIsTheirs() {
        TenantId other = TenantId.random();
        world.claims.add(other);
        String second = world.discord.addGuild("Acme");
        Spot there = world.discord.channel(second, "support", true);

        world.discord.say(world.ada, there, world.discord.mention() + " hi", List.of());

        DiscordWorld.await(() -> world.conversation.taken.size() == 1);
        assertThat(world.conversation.taken.getFirst().tenant()).isEqualTo(other);
        assertThat(world.installations).doesNotContainKey(second);
    }

    private InboundMessage taken(String room) {
        return world.conversation.taken.stream()
                .filter(message -> message.room().name().equals(room))
                .findFirst()
                .orElseThrow();
    }
}
