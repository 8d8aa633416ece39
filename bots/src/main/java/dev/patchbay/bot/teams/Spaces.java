package dev.patchbay.bot.teams;

import dev.patchbay.bot.RecentMap;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which desk an Entra tenant belongs to. The tenant of the settings belongs to the first desk by itself; any other is
 * connected with a code that an admin of a desk makes.
 */
final class Spaces {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1_000;

    private final Bus bus;
    private final String home;
    private final TenantId homeTenant;
    private final Clock clock;
    private final Map<String, Known> known = new RecentMap<>(REMEMBERED);

    /**
     * @param home the Entra tenant of the settings
     * @param homeTenant whose it is
     */
    Spaces(Bus bus, String home, TenantId homeTenant, Clock clock) {
        this.bus = bus;
        this.home = home;
        this.homeTenant = homeTenant;
        this.clock = clock;
    }

    private record Known(Optional<Space> space, Instant until) {}

    /** The space of an id; empty where no desk is connected. */
    Optional<Space> find(String id) {
        synchronized (known) {
            Known found = known.get(id);
            if (found != null && clock.instant().isBefore(found.until())) {
                return found.space();
            }
        }
        Optional<Space> space = installation(id)
                .map(installation -> new Space(id, installation.tenant(), installation.customer()))
                .or(() ->
                        id.equals(home) ? Optional.of(new Space(id, homeTenant, Optional.empty())) : Optional.empty());
        synchronized (known) {
            known.put(id, new Known(space, clock.instant().plus(FRESH)));
        }
        return space;
    }

    /**
     * Keeps that we are installed, once; what is known of the tenant already stays.
     *
     * @param name what people call the tenant
     */
    void installed(Space space, String name) {
        if (installation(space.id()).isEmpty()) {
            save(space.id(), space.tenant(), name);
        }
    }

    /** Connects a tenant by the code an admin made; false when the code is not good any more. */
    boolean connect(String id, String code, String name) {
        Optional<Caller> caller =
                ((StateUsed) bus.call(Addresses.INSTALLATION, new UseState(Platform.TEAMS, code))).caller();
        caller.ifPresent(admin -> save(id, admin.tenant(), name));
        return caller.isPresent();
    }

    private void save(String id, TenantId tenant, String name) {
        bus.call(
                Addresses.INSTALLATION,
                new SaveInstallation(new Installation(
                        tenant, Platform.TEAMS, id, name, Optional.empty(), Map.of(), Map.of(), clock.instant())));
        synchronized (known) {
            known.remove(id);
        }
    }

    /** The home tenant is answered also while nobody can say what is installed. */
    private Optional<Installation> installation(String id) {
        try {
            FindInstallation find = new FindInstallation(Platform.TEAMS, id);
            return ((InstallationFound) bus.call(Addresses.INSTALLATION, find, Patience.LONG)).installation();
        } catch (Failure failure) {
            if (failure.code() == ErrorCode.UNAVAILABLE && id.equals(home)) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
