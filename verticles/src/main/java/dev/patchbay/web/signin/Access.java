package dev.patchbay.web.signin;

import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Transaction;

/** Everything by which a person is let in. */
final class Access {

    private final SignInLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiKeys keys;

    Access(SignInLinks links, Accounts accounts, Sessions sessions, ApiKeys keys) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Ends all of it. Links go first: whoever is spending one has made the rest of it by the time it is gone. */
    void end(Transaction transaction, PersonId person) {
        links.end(transaction, person);
        accounts.close(transaction, person);
        sessions.closeAll(transaction, person);
        keys.revokeAll(transaction, person);
    }
}
