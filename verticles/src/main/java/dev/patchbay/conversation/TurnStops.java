package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.TurnCancelled;
import dev.patchbay.storage.Transaction;

/** Stops the turn of a conversation: it loses the right to answer, and whoever works for it is told to leave off. */
final class TurnStops {

    private final ConversationClaims claims;
    private final Bus bus;

    TurnStops(ConversationClaims claims, Bus bus) {
        this.claims = claims;
        this.bus = bus;
    }

    void stop(Transaction transaction, ConversationId conversation) {
        claims.revokeAnswering(transaction, conversation)
                .ifPresent(turn ->
                        transaction.afterCommit(() -> bus.publish(Addresses.CANCELLED, new TurnCancelled(turn))));
    }
}
