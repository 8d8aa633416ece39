package dev.patchbay.bot.teams;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.installation.ConversationReference;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationReply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An installation actor in memory. */
final class TeamsInstallations extends ActorVerticle<InstallationCommand, InstallationReply> {

    final Map<String, Installation> installations = new ConcurrentHashMap<>();
    final Map<Place, ConversationReference> references = new ConcurrentHashMap<>();
    final Map<String, Caller> states = new ConcurrentHashMap<>();

    volatile boolean down;

    TeamsInstallations() {
        super(Addresses.INSTALLATION, 4);
    }

    @Override
    protected InstallationReply handle(InstallationCommand command) {
        if (down) {
            throw new Failure(ErrorCode.UNAVAILABLE, "The database is away.");
        }
        return switch (command) {
            case InstallationCommand.FindInstallation find ->
                new InstallationReply.InstallationFound(Optional.ofNullable(installations.get(find.space())));
            case InstallationCommand.SaveInstallation save -> {
                installations.put(save.installation().space(), save.installation());
                yield new InstallationReply.InstallationKept();
            }
            case InstallationCommand.SaveReference save -> {
                references.put(save.reference().place(), save.reference());
                yield new InstallationReply.InstallationKept();
            }
            case InstallationCommand.FindReference find ->
                new InstallationReply.ReferenceFound(Optional.ofNullable(references.get(find.place())));
            case InstallationCommand.UseState use ->
                new InstallationReply.StateUsed(Optional.ofNullable(states.remove(use.state())));
            default -> throw new Failure(ErrorCode.INVALID_REQUEST, "Not asked here.");
        };
    }
}
