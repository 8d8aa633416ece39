package dev.patchbay.conversation;

import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores an answer: the reply goes out and the message is done, in one transaction or not at all. */
final class AnswerStore {

    private final Database database;
    private final ConversationStore conversations;
    private final ConversationClaims claims;
    private final InboxStore inbox;
    private final OutboxStore outbox;
    private final StandingCards cards;
    private final HistoryStore history;
    private final EventStream events;

    AnswerStore(
            Database database,
            ConversationStore conversations,
            ConversationClaims claims,
            InboxStore inbox,
            OutboxStore outbox,
            StandingCards cards,
            HistoryStore history,
            EventStream events) {
        this.database = database;
        this.conversations = conversations;
        this.claims = claims;
        this.inbox = inbox;
        this.outbox = outbox;
        this.cards = cards;
        this.history = history;
        this.events = events;
    }

    /** False when the claim was lost; nothing is stored then. */
    boolean store(ClaimedMessage message, TurnDone turn, Readers readers, String outcome, Duration took) {
        Event.QueryProcessed event = new Event.QueryProcessed(
                message.tenant(),
                Optional.of(message.person()),
                Optional.of(message.conversation()),
                message.id(),
                turn.intent(),
                took,
                outcome);
        return database.inTenant(message.tenant(), tx -> {
            if (!claims.endAnswering(tx, message.conversation(), message.claim())) {
                return false;
            }
            inbox.answered(tx, message.id());
            if (!turn.reply().blocks().isEmpty()) {
                outbox.add(tx, answer(tx, message, turn, readers));
            }
            history.keepTurn(tx, message, event, turn.steps());
            conversations.touch(tx, message.conversation());
            events.record(tx, event);
            return true;
        });
    }

    private OutboxStore.Answer answer(Transaction transaction, ClaimedMessage message, TurnDone turn, Readers readers) {
        DeliveryId delivery = outbox.deliveryOf(transaction, message.id());
        boolean shown = readers.maySee(turn.reply().scope());
        Reply reply = shown ? cards.reply(transaction, message, turn) : turn.reply();
        return new OutboxStore.Answer(
                delivery,
                message.tenant(),
                message.conversation(),
                message.id(),
                shown ? offering(transaction, message, reply) : withheld(readers, delivery),
                shown ? Optional.empty() : Optional.of(reply));
    }

    private static Reply withheld(Readers readers, DeliveryId delivery) {
        return Reply.of(
                new Block.Text(readers.withheld()),
                new Block.Buttons(List.of(Button.of("Send it to me directly", new Press.SendDirectly(delivery)))));
    }

    /** The reply to who asked us into an old thread offers to read it. */
    private Reply offering(Transaction transaction, ClaimedMessage message, Reply reply) {
        if (!conversations.offersReading(transaction, message.conversation(), message.id())) {
            return reply;
        }
        List<Block> blocks = new ArrayList<>(reply.blocks());
        if (message.message().place().platform().hasReadableThreads()) {
            blocks.add(new Block.Text("I have not read what was written here before."));
            blocks.add(new Block.Buttons(List.of(Button.of("Read this thread", new Press.ReadThread()))));
        } else {
            blocks.add(new Block.Text("I cannot read what was written here before; quote what matters."));
        }
        return new Reply(blocks, reply.scope());
    }
}
