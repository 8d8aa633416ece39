package dev.patchbay.installation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand;
import dev.patchbay.model.installation.InstallationCommand.BeginInstallation;
import dev.patchbay.model.installation.InstallationCommand.BindInstallation;
import dev.patchbay.model.installation.InstallationCommand.FindInstallation;
import dev.patchbay.model.installation.InstallationCommand.FindReference;
import dev.patchbay.model.installation.InstallationCommand.ListInstallations;
import dev.patchbay.model.installation.InstallationCommand.RemoveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.model.installation.InstallationCommand.SaveReference;
import dev.patchbay.model.installation.InstallationCommand.ShowInstallations;
import dev.patchbay.model.installation.InstallationCommand.UseState;
import dev.patchbay.model.installation.InstallationReply;
import dev.patchbay.model.installation.InstallationReply.InstallationFound;
import dev.patchbay.model.installation.InstallationReply.InstallationKept;
import dev.patchbay.model.installation.InstallationReply.Installations;
import dev.patchbay.model.installation.InstallationReply.ReferenceFound;
import dev.patchbay.model.installation.InstallationReply.StateIssued;
import dev.patchbay.model.installation.InstallationReply.StateUsed;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import java.time.Clock;
import javax.crypto.SecretKey;

/** Keeps where we are installed on each platform, with the credentials that adapters need there. */
public final class InstallationVerticle extends ActorVerticle<InstallationCommand, InstallationReply> {

    private static final int WORKERS = 8;

    private final InstallationStore installations;
    private final InstallationStates states;
    private final ReferenceStore references;

    /** @param key encrypts the credentials, see {@link EncryptionKey} */
    public InstallationVerticle(Database database, People people, SecretKey key, Clock clock) {
        super(Addresses.INSTALLATION, WORKERS);
        this.installations = new InstallationStore(database, new CredentialCipher(key));
        this.states = new InstallationStates(database, people, clock);
        this.references = new ReferenceStore(database, clock);
    }

    @Override
    protected InstallationReply handle(InstallationCommand command) {
        return switch (command) {
            case SaveInstallation save -> save(save.installation());
            case FindInstallation find -> new InstallationFound(installations.find(find.platform(), find.space()));
            case ListInstallations list -> new Installations(installations.of(list.platform()));
            case RemoveInstallation remove -> remove(remove.platform(), remove.space());
            case ShowInstallations show ->
                new Installations(installations.shown(admin(show.caller()).tenant()));
            case BindInstallation bind -> bind(bind);
            case BeginInstallation begin -> new StateIssued(states.begin(admin(begin.caller()), begin.platform()));
            case UseState use -> new StateUsed(states.use(use.platform(), use.state()));
            case SaveReference save -> {
                references.save(save.reference());
                yield new InstallationKept();
            }
            case FindReference find -> new ReferenceFound(references.find(find.tenant(), find.place()));
        };
    }

    private InstallationReply save(Installation installation) {
        if (!installations.save(installation)) {
            throw new Failure(
                    ErrorCode.CONFLICT, "\"%s\" is connected to another desk.".formatted(installation.name()));
        }
        return new InstallationKept();
    }

    private InstallationReply remove(Platform platform, String space) {
        installations
                .find(platform, space)
                .ifPresent(installation -> installations.remove(installation.tenant(), platform, space));
        return new InstallationKept();
    }

    private InstallationReply bind(BindInstallation bind) {
        if (!installations.bind(admin(bind.caller()).tenant(), bind.platform(), bind.space(), bind.customer())) {
            throw new Failure(ErrorCode.INSTALLATION_NOT_FOUND, "We are not installed there.");
        }
        return new InstallationKept();
    }

    private static Caller admin(Caller caller) {
        if (caller.role() != Role.ADMIN) {
            throw new Failure(ErrorCode.FORBIDDEN, "Only an admin connects workspaces.");
        }
        return caller;
    }
}
