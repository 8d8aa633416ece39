package dev.patchbay.bot.discord;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose guilds these are. A guild belongs to the tenant whose installation it is, and one nobody has claimed to the
 * tenant of the settings, which also has the direct conversations.
 */
final class Guilds {

    /** The space of direct conversations. */
    static final String DIRECT = "@me";

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Bus bus;
    private final TenantId tenant;
    private final Clock clock;
    private final Map<String, TenantId> tenants = new ConcurrentHashMap<>();

    Guilds(Bus bus, TenantId tenant, Clock clock) {
        this.bus = bus;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Whose a space is; fails where that cannot be found out just now: nobody else's must be said in its place. */
    TenantId tenant(String space) {
        if (space.equals(DIRECT)) {
            return tenant;
        }
        TenantId known = tenants.get(space);
        return known == null ? keep(space, find(space)) : known;
    }

    /** We are in that guild: whose it is is looked up, and one that is nobody's is kept as the settings' tenant's. */
    void present(String guild, String name) {
        try {
            Optional<Installation> found = find(guild);
            if (found.isEmpty()) {
                ask(new SaveInstallation(new Installation(
                        tenant, Platform.DISCORD, guild, name, Optional.empty(), Map.of(), Map.of(), clock.instant())));
            }
            keep(guild, found);
        } catch (Failure failure) {
            log.warn("the installation in guild {} could not be looked up: {}", guild, failure.getMessage());
        }
    }

    /** We were removed from that guild. */
    void left(String guild) {
        tenants.remove(guild);
        try {
            ask(new RemoveInstallation(Platform.DISCORD, guild));
        } catch (Failure failure) {
            log.warn("the installation in guild {} could not be removed: {}", guild, failure.getMessage());
        }
    }

    private TenantId keep(String guild, Optional<Installation> found) {
        TenantId owner = found.map(Installation::tenant).orElse(tenant);
        tenants.put(guild, owner);
        return owner;
    }

    private Optional<Installation> find(String guild) {
        return ((InstallationFound) ask(new FindInstallation(Platform.DISCORD, guild))).installation();
    }

    private Object ask(InstallationCommand command) {
        return bus.call(Addresses.INSTALLATION, command);
    }
}
