package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Messages that were changed or deleted on their platform. Whoever is answering one at that moment loses the right to;
 * one that we never took is nobody's concern.
 */
final class MessageChanges {

    private final Database database;
    private final ConversationStore conversations;
    private final ConversationClaims claims;
    private final TurnStops turns;
    private final InboxStore inbox;
    private final HistoryStore history;
    private final ChannelStore channels;
    private final OrderDesk orders;
    private final EarlyChanges early;
    private final Runnable changed;

    MessageChanges(
            Database database,
            ConversationStore conversations,
            ConversationClaims claims,
            TurnStops turns,
            InboxStore inbox,
            HistoryStore history,
            ChannelStore channels,
            OrderDesk orders,
            EarlyChanges early,
            Runnable changed) {
        this.database = database;
        this.conversations = conversations;
        this.claims = claims;
        this.turns = turns;
        this.inbox = inbox;
        this.history = history;
        this.channels = channels;
        this.orders = orders;
        this.early = early;
        this.changed = changed;
    }

    /** The new text is answered in the place of the old one. A change of anything but the text changes nothing. */
    ConversationReply edit(EditMessage edit) {
        MessageIntake.refuseTooLong(edit.text());
        return change(edit.tenant(), edit.platform(), edit.eventKey(), Optional.of(edit.text()), (tx, stored) -> {
            if (!stored.message().text().equals(edit.text())) {
                answerAnew(tx, stored, edit.text());
            }
        });
    }

    private void answerAnew(Transaction transaction, StoredMessage stored, String text) {
        revoke(transaction, stored);
        Arrival arrival = Arrival.of(stored.message().withText(text), Optional.empty());
        inbox.answerAnew(transaction, stored.id(), arrival.kept());
        Admission admission = new Admission(
                arrival, stored.conversation(), stored.person(), !channels.isAllowed(transaction, arrival.message()));
        if (admission.isAnswered()) {
            inbox.answered(transaction, stored.id());
            orders.obey(transaction, admission, stored.id());
        }
        transaction.afterCommit(changed);
    }

    /** What was said is forgotten; a reply that stands stays. */
    ConversationReply withdraw(WithdrawMessage withdraw) {
        return change(withdraw.tenant(), withdraw.platform(), withdraw.eventKey(), Optional.empty(), this::forget);
    }

    /** Changes the message, which may be just about to come in; what has overtaken it is kept for it. */
    private ConversationReply change(
            TenantId tenant,
            Platform platform,
            String eventKey,
            Optional<String> text,
            BiConsumer<Transaction, StoredMessage> action) {
        if (!changed(tenant, platform, eventKey, action)) {
            early.note(tenant, platform, eventKey, text);
            changed(tenant, platform, eventKey, action);
        }
        return new ConversationReply.Done();
    }

    private void forget(Transaction transaction, StoredMessage stored) {
        revoke(transaction, stored);
        conversations.forgetTitle(transaction, stored.conversation(), stored.message());
        history.forgetTurn(transaction, stored.id());
        inbox.withdrawn(transaction, stored.id(), silenced(stored.message()));
        transaction.afterCommit(changed);
    }

    private static InboundMessage silenced(InboundMessage message) {
        return new InboundMessage(
                message.tenant(),
                message.place(),
                message.eventKey(),
                message.sender(),
                message.addressing(),
                message.sentAt(),
                "",
                List.of(),
                message.room(),
                message.inThread(),
                Optional.empty());
    }

    /**
     * False when there is no such message. Claims are on conversations, so the conversation is locked before its message
     * is looked at.
     */
    private boolean changed(
            TenantId tenant, Platform platform, String eventKey, BiConsumer<Transaction, StoredMessage> action) {
        return database.inTenant(tenant, tx -> {
            Optional<StoredMessage> found = inbox.find(tx, platform, eventKey);
            found.ifPresent(stored -> claims.lock(tx, stored.conversation()));
            found.flatMap(stored -> inbox.find(tx, platform, eventKey))
                    .filter(stored -> !stored.isForgotten())
                    .ifPresent(stored -> action.accept(tx, stored));
            return found.isPresent();
        });
    }

    private void revoke(Transaction transaction, StoredMessage stored) {
        if (stored.isBegun()) {
            turns.stop(transaction, stored.conversation());
        }
    }
}
