package dev.patchbay.conversation;

import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;

/** Takes a message in, durably and once. */
final class MessageIntake {

    private final Database database;
    private final ConversationStore conversations;
    private final InboxStore inbox;
    private final ChatIdentities identities;
    private final Runnable taken;

    MessageIntake(
            Database database,
            ConversationStore conversations,
            InboxStore inbox,
            ChatIdentities identities,
            Runnable taken) {
        this.database = database;
        this.conversations = conversations;
        this.inbox = inbox;
        this.identities = identities;
        this.taken = taken;
    }

    ConversationReply take(InboundMessage message) {
        if (message.text().length() > InboundMessage.MAX_TEXT) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "A message has at most %,d characters.".formatted(InboundMessage.MAX_TEXT));
        }
        CorrelationId correlation = CorrelationId.current().orElseGet(CorrelationId::random);
        return database.inTenant(message.tenant(), tx -> take(tx, message, correlation));
    }

    private ConversationReply take(Transaction transaction, InboundMessage message, CorrelationId correlation) {
        if (message.addressing() == Addressing.THREAD
                && conversations.find(transaction, message.place()).isEmpty()) {
            return new ConversationReply.NotForUs();
        }
        PersonId person = identities.personOf(transaction, message);
        ConversationId conversation = conversations.findOrCreate(transaction, message, person);
        if (!inbox.add(transaction, conversation, person, message, correlation)) {
            return new ConversationReply.TakenBefore();
        }
        conversations.touch(transaction, conversation);
        transaction.afterCommit(taken);
        return new ConversationReply.Taken(conversation);
    }
}
