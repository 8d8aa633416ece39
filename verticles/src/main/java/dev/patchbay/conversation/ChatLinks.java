package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.storage.Database;

/** A person's own chat accounts: shows them, and gives out the code that links another. */
final class ChatLinks {

    private final Database database;
    private final ChatIdentities identities;
    private final LinkCodes codes;

    ChatLinks(Database database, ChatIdentities identities, LinkCodes codes) {
        this.database = database;
        this.identities = identities;
        this.codes = codes;
    }

    ConversationReply list(Caller caller) {
        return database.inTenant(caller.tenant(), tx -> new ConversationReply.Links(identities.of(tx, caller)));
    }

    ConversationReply issue(Caller caller) {
        return codes.issue(caller);
    }
}
