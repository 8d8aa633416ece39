package dev.patchbay.conversation;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;

/** On whose behalf a command is sent that a chat user caused. */
final class SenderCallers {

    private final Database database;
    private final People people;
    private final ChatIdentities identities;

    SenderCallers(Database database, People people, ChatIdentities identities) {
        this.database = database;
        this.people = people;
        this.identities = identities;
    }

    /** @throws Failure where nobody can say just now who that is: what they may do is not known either */
    Caller of(TenantId tenant, Place place, Sender sender) {
        return of(tenant, database.inTenant(tenant, tx -> {
            if (sender.unsure() && !identities.isKnown(tx, place, sender)) {
                throw new Failure(ErrorCode.UNAVAILABLE, "Who you are could not be asked just now. Try again soon.");
            }
            return identities.personOf(tx, tenant, place, sender);
        }));
    }

    Caller of(TenantId tenant, PersonId person) {
        return people.byId(tenant, person)
                .map(Caller::of)
                .orElseThrow(() -> new Failure(ErrorCode.PERSON_NOT_FOUND, "The sender is not known any more."));
    }
}
