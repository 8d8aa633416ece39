package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An installation actor in memory. */
final class TestInstallations extends ActorVerticle<InstallationCommand, InstallationReply> {

    final Map<String, Installation> kept = new ConcurrentHashMap<>();
    final Map<String, Caller> states = new ConcurrentHashMap<>();

    final AtomicInteger asked = new AtomicInteger();
    volatile Duration takes = Duration.ZERO;
    volatile boolean down;

    TestInstallations() {
        super(Addresses.INSTALLATION, 1);
    }

    private InstallationReply find(FindInstallation find) throws InterruptedException {
        asked.incrementAndGet();
        Thread.sleep(takes);
        if (down) {
            throw new Failure(ErrorCode.UNAVAILABLE, "The database is away.");
        }
        return new InstallationFound(Optional.ofNullable(kept.get(find.space())));
    }

    @Override
    protected InstallationReply handle(InstallationCommand command) throws InterruptedException {
        return switch (command) {
            case SaveInstallation save -> {
                kept.put(save.installation().space(), save.installation());
                yield new InstallationKept();
            }
            case FindInstallation find -> find(find);
            case RemoveInstallation remove -> {
                kept.remove(remove.space());
                yield new InstallationKept();
            }
            case UseState use -> new StateUsed(Optional.ofNullable(states.remove(use.state())));
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
