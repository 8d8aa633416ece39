package dev.patchbay.conversation;

import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.storage.Transaction;
import java.util.Optional;

/** Answers at the door what needs no assistant: orders to the conversation itself, and channels where we are silent. */
final class OrderDesk {

    private final ConversationClaims claims;
    private final TurnStops turns;
    private final InboxStore inbox;
    private final OutboxStore outbox;
    private final LinkCodes codes;
    private final StatusRelay status;
    private final Runnable replied;

    OrderDesk(
            ConversationClaims claims,
            TurnStops turns,
            InboxStore inbox,
            OutboxStore outbox,
            LinkCodes codes,
            StatusRelay status,
            Runnable replied) {
        this.claims = claims;
        this.turns = turns;
        this.inbox = inbox;
        this.outbox = outbox;
        this.codes = codes;
        this.status = status;
        this.replied = replied;
    }

    void obey(Transaction transaction, Admission admission, long message) {
        String said = admission
                .arrival()
                .order()
                .map(order -> switch (order) {
                    case SpokenOrder.Stop stop -> stop(transaction, admission);
                    case SpokenOrder.Link link ->
                        codes.redeem(transaction, admission.arrival().message(), link.code());
                })
                .orElse("I don't answer in this channel. Write to me directly, or ask an admin to allow it.");
        DeliveryId delivery = outbox.deliveryOf(transaction, message);
        outbox.add(
                transaction,
                new OutboxStore.Answer(
                        delivery,
                        admission.arrival().message().tenant(),
                        admission.conversation(),
                        message,
                        Reply.of(new Block.Text(said)),
                        Optional.empty()));
        transaction.afterCommit(replied);
    }

    private String stop(Transaction transaction, Admission admission) {
        claims.lock(transaction, admission.conversation());
        if (inbox.giveUp(transaction, admission) == 0) {
            return "There is nothing to stop.";
        }
        turns.stop(transaction, admission.conversation());
        transaction.afterCommit(() -> status.giveUp(admission.conversation()));
        return "Stopped.";
    }
}
