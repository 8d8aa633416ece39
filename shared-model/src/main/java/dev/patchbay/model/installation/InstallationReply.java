package dev.patchbay.model.installation;

import dev.patchbay.model.identity.Caller;
import java.util.List;
import java.util.Optional;

/** What the installation actor answers. */
public sealed interface InstallationReply {

    /** Done, with nothing to show. */
    record InstallationKept() implements InstallationReply {}

    record InstallationFound(Optional<Installation> installation) implements InstallationReply {}

    /** Installations; without their credentials where they are for people. */
    record Installations(List<Installation> installations) implements InstallationReply {
        public Installations {
            installations = List.copyOf(installations);
        }
    }

    record StateIssued(String state) implements InstallationReply {
        @Override
        public String toString() {
            return "StateIssued[]";
        }
    }

    /** Empty when nobody was given that state, or it is used or too old. */
    record StateUsed(Optional<Caller> caller) implements InstallationReply {}

    record ReferenceFound(Optional<ConversationReference> reference) implements InstallationReply {}
}
