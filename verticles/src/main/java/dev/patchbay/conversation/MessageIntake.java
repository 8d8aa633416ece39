package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes messages in, durably and once. Those of a tenant that wait at the same moment are written together. */
final class MessageIntake {

    /** Rows of one transaction: enough that its commit costs each little, few enough that none waits long. */
    private static final int BATCH = 128;

    private final Database database;
    private final ConversationStore conversations;
    private final Reception reception;
    private final IntakeLoad load;
    private final EarlyChanges early;
    private final Map<TenantId, GroupCommit<Arrival, ConversationReply>> tenants = new ConcurrentHashMap<>();

    MessageIntake(
            Database database,
            ConversationStore conversations,
            Reception reception,
            IntakeLoad load,
            EarlyChanges early) {
        this.database = database;
        this.conversations = conversations;
        this.reception = reception;
        this.load = load;
        this.early = early;
    }

    ConversationReply take(InboundMessage message) {
        return take(message, Optional.empty());
    }

    /**
     * @param task what is to be done for the message instead of asking the assistant
     * @throws Failure {@code unavailable} for what may stand in a thread of ours whose beginning is not confirmed yet
     */
    ConversationReply take(InboundMessage message, Optional<TurnTask> task) {
        refuseTooLong(message.text());
        load.begin();
        try {
            return early.current(message)
                    .map(current -> receive(Arrival.of(current, task)))
                    .orElseGet(ConversationReply.NotForUs::new);
        } finally {
            load.end();
        }
    }

    private ConversationReply receive(Arrival arrival) {
        InboundMessage message = arrival.message();
        ConversationReply reply =
                tenants.computeIfAbsent(message.tenant(), this::together).submit(arrival);
        if (reply instanceof ConversationReply.NotForUs && arrival.isOverheard()) {
            database.inTenant(message.tenant(), tx -> {
                refuseWhileAThreadBegins(tx, message.place());
                return reply;
            });
        }
        return reply;
    }

    /** People see a post, and can write below it, before its platform has confirmed it to us. */
    private void refuseWhileAThreadBegins(Transaction transaction, Place place) {
        if (conversations.mayBeginAt(transaction, place)) {
            throw new Failure(ErrorCode.UNAVAILABLE, "This may be written below a post that is not confirmed yet.");
        }
    }

    /** An order is obeyed by itself: it changes what its neighbours stand on. */
    private GroupCommit<Arrival, ConversationReply> together(TenantId tenant) {
        return new GroupCommit<>(BATCH, arrival -> arrival.order().isPresent(), arrivals -> receive(tenant, arrivals));
    }

    private List<ConversationReply> receive(TenantId tenant, List<Arrival> arrivals) {
        return database.inTenant(tenant, tx -> reception.receive(tx, tenant, arrivals));
    }

    static void refuseTooLong(String text) {
        if (text.length() > InboundMessage.MAX_TEXT) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "A message has at most %,d characters.".formatted(InboundMessage.MAX_TEXT));
        }
    }
}
