package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import dev.patchbay.model.installation.InstallationReply.InstallationKept;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An installation actor in memory. */
final class TestInstallations extends ActorVerticle<InstallationCommand, InstallationReply> {

    final Map<String, Installation> kept = new ConcurrentHashMap<>();
    final Map<String, Caller> states = new ConcurrentHashMap<>();

    TestInstallations() {
        super(Addresses.INSTALLATION, 1);
    }

    @Override
    protected InstallationReply handle(InstallationCommand command) {
        return switch (command) {
            case SaveInstallation save -> {
                kept.put(save.installation().space(), save.installation());
                yield new InstallationKept();
            }
            case FindInstallation find -> new InstallationFound(Optional.ofNullable(kept.get(find.space())));
            case RemoveInstallation remove -> {
                kept.remove(remove.space());
                yield new InstallationKept();
            }
            case UseState use -> new StateUsed(Optional.ofNullable(states.remove(use.state())));
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
