package dev.patchbay.conversation;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.Database;

/** Shows channels to admins, who decide whom each belongs to and whether we answer there. */
final class ChannelDesk {

    private final Database database;
    private final ChannelStore channels;

    ChannelDesk(Database database, ChannelStore channels) {
        this.database = database;
        this.channels = channels;
    }

    ConversationReply list(Caller caller) {
        refuseUnlessAdmin(caller);
        return database.inTenant(caller.tenant(), tx -> new ConversationReply.Channels(channels.all(tx)));
    }

    ConversationReply decide(DecideChannel decision) {
        refuseUnlessAdmin(decision.caller());
        refuseUnlessWhole(decision.audience());
        if (!database.inTenant(decision.caller().tenant(), tx -> channels.decide(tx, decision))) {
            throw new Failure(ErrorCode.CHANNEL_NOT_FOUND, "Nobody has written to us in that channel.");
        }
        return new ConversationReply.Done();
    }

    private static void refuseUnlessWhole(Audience audience) {
        boolean named = audience.customer().filter(name -> !name.isBlank()).isPresent();
        if (audience.kind() == Audience.Kind.PERSON || named != (audience.kind() == Audience.Kind.CUSTOMER)) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "A channel is a customer's, named, or internal, or undecided.");
        }
    }

    private static void refuseUnlessAdmin(Caller caller) {
        if (caller.role() != Role.ADMIN) {
            throw new Failure(ErrorCode.FORBIDDEN, "Only an admin decides about channels.");
        }
    }
}
