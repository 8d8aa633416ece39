package dev.patchbay.web.chat;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the adapters of chat platforms send when people there talk to us; nobody delivers what comes back. */
final class ChatPlatforms {

    private final World world;
    private final TenantId tenant;

    ChatPlatforms(World world, TenantId tenant) {
        this.world = world;
        this.tenant = tenant;
    }

    void install(Platform platform, String space, String name) {
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                tenant,
                                platform,
                                space,
                                name,
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                Instant.parse("2026-11-03T08:00:00Z"))));
    }

    /** Whose desk a state connects; it is used up. */
    Optional<TenantId> use(Platform platform, String state) {
        StateUsed used = (StateUsed) world.bus().call(Addresses.INSTALLATION, new UseState(platform, state));
        return used.caller().map(Caller::tenant);
    }

    ConversationReply say(Place place, Room room, String text) {
        return world.bus()
                .call(
                        Addresses.CONVERSATION,
                        new TakeMessage(new InboundMessage(
                                tenant,
                                place,
                                UUID.randomUUID().toString(),
                                new Sender("U1", "Anna", Optional.empty(), false),
                                Addressing.DIRECT,
                                Instant.parse("2026-11-20T08:00:00Z"),
                                text,
                                List.of(),
                                room,
                                false,
                                Optional.empty())));
    }

    /** Something said in a channel of Slack, which is then known. */
    void channel(String space, String channel, String name, boolean shared) {
        say(new Place(Platform.SLACK, space, channel, "1.1"), new Room(Room.Kind.CHANNEL, name, shared), "hello");
    }
}
