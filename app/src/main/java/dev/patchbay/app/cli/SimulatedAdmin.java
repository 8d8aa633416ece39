package dev.patchbay.app.cli;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Audience.Kind;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.ConversationCommand.ListChannels;
import dev.patchbay.model.chat.ConversationReply.Channels;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.simulator.Patience;
import java.util.List;

/** The admin of a simulated desk, who decides what has to be decided before anybody looks at it. */
final class SimulatedAdmin {

    private final Bus bus;
    private final Caller admin;

    SimulatedAdmin(Bus bus, Caller admin) {
        this.bus = bus;
        this.admin = admin;
    }

    /** Says that a platform's channels are internal, once the desk has been spoken to in one. */
    void vouchFor(Platform platform) throws InterruptedException {
        Patience.until(() -> !undecided(platform).isEmpty());
        for (Channel channel : undecided(platform)) {
            bus.call(
                    Addresses.CONVERSATION,
                    new DecideChannel(
                            admin, platform, channel.space(), channel.id(), Audience.internal(), channel.allowed()));
        }
    }

    private List<Channel> undecided(Platform platform) {
        Channels known = (Channels) bus.call(Addresses.CONVERSATION, new ListChannels(admin));
        return known.channels().stream()
                .filter(channel -> channel.platform() == platform)
                .filter(channel -> channel.audience().kind() == Kind.UNDECIDED)
                .toList();
    }
}
