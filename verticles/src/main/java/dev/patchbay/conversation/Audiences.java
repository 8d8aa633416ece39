package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Audience.Kind;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import dev.patchbay.storage.Database;
import java.util.Optional;

/**
 * Finds out who reads along: what was decided about a channel, else whose workspace it is in. A direct conversation in
 * a customer's workspace is of one person and concerns that customer.
 */
final class Audiences {

    private final Bus bus;
    private final Database database;
    private final ChannelStore channels;

    Audiences(Bus bus, Database database, ChannelStore channels) {
        this.bus = bus;
        this.database = database;
        this.channels = channels;
    }

    Readers readers(InboundMessage message) {
        return readers(message.tenant(), message.place(), Optional.of(message.room()));
    }

    /** @param room what the platform says of it; empty where nobody was there to hear it */
    Readers readers(TenantId tenant, Place place, Optional<Room> room) {
        if (place.platform() == Platform.WEB) {
            return new Readers(Audience.person(), Strangers.NONE);
        }
        if (place.isInNoServer() || room.isPresent() && room.get().kind() == Room.Kind.DIRECT) {
            return new Readers(new Audience(Kind.PERSON, customer(tenant, place)), Strangers.NONE);
        }
        Optional<Channel> channel = database.inTenant(tenant, tx -> channels.find(tx, place));
        boolean shared =
                room.or(() -> channel.map(Channel::room)).map(Room::shared).orElse(false);
        return new Readers(
                channel.map(Channel::audience)
                        .filter(audience -> audience.kind() != Kind.UNDECIDED)
                        .or(() -> customer(tenant, place).map(Audience::customer))
                        .orElseGet(Audience::undecided),
                strangers(place.platform(), shared));
    }

    private static Strangers strangers(Platform platform, boolean shared) {
        if (shared) {
            return Strangers.PRESENT;
        }
        return platform.tellsMembers() ? Strangers.NONE : Strangers.POSSIBLE;
    }

    private Optional<String> customer(TenantId tenant, Place place) {
        InstallationFound found = (InstallationFound)
                bus.call(Addresses.INSTALLATION, new FindInstallation(place.platform(), place.space()));
        return found.installation()
                .filter(installation -> installation.tenant().equals(tenant))
                .flatMap(Installation::customer);
    }
}
