package dev.patchbay.conversation;

import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import java.time.Duration;
import java.util.Optional;

/** Stores an answer: the reply goes out and the message is done, in one transaction or not at all. */
final class AnswerStore {

    private final Database database;
    private final ConversationStore conversations;
    private final InboxStore inbox;
    private final OutboxStore outbox;
    private final HistoryStore history;
    private final EventStream events;

    AnswerStore(
            Database database,
            ConversationStore conversations,
            InboxStore inbox,
            OutboxStore outbox,
            HistoryStore history,
            EventStream events) {
        this.database = database;
        this.conversations = conversations;
        this.inbox = inbox;
        this.outbox = outbox;
        this.history = history;
        this.events = events;
    }

    /** False when the claim was lost; nothing is stored then. */
    boolean store(ClaimedMessage message, TurnDone turn, String outcome, Duration took) {
        Event.QueryProcessed event = new Event.QueryProcessed(
                message.tenant(),
                Optional.of(message.person()),
                Optional.of(message.conversation()),
                message.id(),
                turn.intent(),
                took,
                outcome);
        return database.inTenant(message.tenant(), tx -> {
            if (!conversations.endAnswering(tx, message.conversation(), message.claim())) {
                return false;
            }
            inbox.answered(tx, message.id());
            outbox.add(tx, message, turn.reply());
            history.keepTurn(tx, message, event, turn.steps());
            conversations.touch(tx, message.conversation());
            events.record(tx, event);
            return true;
        });
    }
}
