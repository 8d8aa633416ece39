package dev.patchbay.model.installation;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import java.util.Optional;

/** What the installation actor is asked. */
public sealed interface InstallationCommand {

    /** Keeps an installation, or replaces it; one that belongs to another tenant is refused with {@code conflict}. */
    record SaveInstallation(Installation installation) implements InstallationCommand {}

    record FindInstallation(Platform platform, String space) implements InstallationCommand {}

    /** Every installation of a platform, of all tenants; for its adapter. */
    record ListInstallations(Platform platform) implements InstallationCommand {}

    /** Forgets an installation, its credentials and its references. */
    record RemoveInstallation(Platform platform, String space) implements InstallationCommand {}

    /** Where we are installed; for admins. */
    record ShowInstallations(Caller caller) implements InstallationCommand {}

    /** Says which client company an installation belongs to, or with none that it is the MSP's own; for admins. */
    record BindInstallation(Caller caller, Platform platform, String space, Optional<String> customer)
            implements InstallationCommand {}

    /** Begins an installation by OAuth: makes the state that is good for ten minutes, once. For admins. */
    record BeginInstallation(Caller caller, Platform platform) implements InstallationCommand {}

    /** Ends it: uses the state up and says whose it was. */
    record UseState(Platform platform, String state) implements InstallationCommand {
        @Override
        public String toString() {
            return "UseState[platform=" + platform + "]";
        }
    }

    record SaveReference(ConversationReference reference) implements InstallationCommand {}

    record FindReference(TenantId tenant, Place place) implements InstallationCommand {}
}
