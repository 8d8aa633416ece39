package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationCommand.ListQuestions;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.List;

/** Shows conversations to those who may see them. */
final class ConversationReader {

    private static final int SHOWN = 100;

    private final Database database;
    private final ConversationStore conversations;
    private final HistoryStore history;

    ConversationReader(Database database, ConversationStore conversations, HistoryStore history) {
        this.database = database;
        this.conversations = conversations;
        this.history = history;
    }

    ConversationReply list(Caller caller) {
        return database.inTenant(
                caller.tenant(), tx -> new ConversationReply.Conversations(conversations.ofPerson(tx, caller)));
    }

    ConversationReply questions(ListQuestions list) {
        return database.inTenant(
                list.caller().tenant(),
                tx -> new ConversationReply.Questions(
                        history.questions(tx, list.caller().person(), list.platform(), list.space())));
    }

    ConversationReply taken(ListTaken list) {
        return database.inTenant(list.tenant(), tx -> new ConversationReply.TakenKeys(history.taken(tx, list)));
    }

    ConversationReply spokenIn(ListSpokenIn list) {
        return database.inTenant(list.tenant(), tx -> new ConversationReply.SpokenIn(history.spokenIn(tx, list)));
    }

    ConversationReply read(Caller caller, ConversationId conversation) {
        return database.inTenant(caller.tenant(), tx -> {
            ConversationStore.Heading heading = visibleOrRefuse(tx, caller, conversation);
            List<Entry> entries = history.last(tx, conversation, SHOWN);
            return new ConversationReply.History(conversation, heading.title(), entries, heading.place());
        });
    }

    ConversationReply turn(Caller caller, ConversationId conversation, long message) {
        return database.inTenant(caller.tenant(), tx -> {
            visibleOrRefuse(tx, caller, conversation);
            return new ConversationReply.TurnTrace(
                    history.steps(tx, conversation, message).orElse(List.of()));
        });
    }

    private ConversationStore.Heading visibleOrRefuse(
            Transaction transaction, Caller caller, ConversationId conversation) {
        return conversations
                .visible(transaction, caller, conversation)
                .orElseThrow(() -> new Failure(
                        ErrorCode.CONVERSATION_NOT_FOUND, "There is no conversation " + conversation + "."));
    }
}
