package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Delivers one claimed reply through its platform's adapter. A platform that is down only delays. */
final class DeliveryWorker {

    /** How long a delivery is held; longer than an adapter may take, so that two never deliver the same. */
    static final Duration HOLD = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Bus bus;
    private final Database database;
    private final ConversationStore conversations;
    private final ConversationClaims claims;
    private final OutboxStore outbox;
    private final EventStream events;
    private final Clock clock;

    DeliveryWorker(
            Bus bus,
            Database database,
            ConversationStore conversations,
            ConversationClaims claims,
            OutboxStore outbox,
            EventStream events,
            Clock clock) {
        this.bus = bus;
        this.database = database;
        this.conversations = conversations;
        this.claims = claims;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    void deliver(ClaimedDelivery claimed) {
        try (MDC.MDCCloseable correlated = claimed.correlation().open()) {
            AdapterReply reply = send(claimed);
            database.inTenant(claimed.tenant(), tx -> {
                if (claims.endDelivering(tx, claimed.conversation(), claimed.claim())) {
                    conclude(tx, claimed, reply);
                }
                return reply;
            });
        }
    }

    private AdapterReply send(ClaimedDelivery claimed) {
        try {
            return bus.call(
                    Addresses.adapter(claimed.place().platform()),
                    new AdapterCommand.Deliver(
                            claimed.tenant(),
                            claimed.delivery(),
                            claimed.attempt(),
                            claimed.place(),
                            claimed.reply(),
                            claimed.standing(),
                            claimed.asker()),
                    PATIENCE);
        } catch (Failure failure) {
            return new AdapterReply.TryLater(Duration.ZERO, failure.getMessage());
        }
    }

    private void conclude(Transaction transaction, ClaimedDelivery claimed, AdapterReply reply) {
        switch (reply) {
            case AdapterReply.Delivered delivered -> {
                outbox.delivered(transaction, claimed.delivery(), delivered.posts());
                conversations.nameThread(
                        transaction, claimed.conversation(), delivered.thread().orElse(claimed.place()));
                record(transaction, claimed, "delivered");
            }
            case AdapterReply.Begun begun -> outbox.begun(transaction, claimed.delivery(), begun.posts());
            case AdapterReply.Undeliverable refused -> {
                LOG.warn("reply {} cannot be delivered: {}", claimed.delivery(), refused.reason());
                outbox.undeliverable(transaction, claimed.delivery(), refused.reason());
                record(transaction, claimed, "undeliverable");
            }
            case AdapterReply.TryLater later -> {
                Duration delay = delay(claimed.attempt(), later.after());
                LOG.info("reply {} is tried again in {}: {}", claimed.delivery(), delay, later.reason());
                outbox.postpone(transaction, claimed.delivery(), delay);
            }
            default -> throw new IllegalStateException("not an answer to a delivery: " + reply);
        }
    }

    /** What the adapter asks for; else 1 s, 2 s, 4 s, ... In any case five minutes at the most. */
    private static Duration delay(int attempt, Duration asked) {
        Duration wanted = asked.isZero() ? Duration.ofSeconds(1L << Math.min(attempt - 1, 9)) : asked;
        return wanted.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wanted;
    }

    private void record(Transaction transaction, ClaimedDelivery claimed, String outcome) {
        events.record(
                transaction,
                new Event.ReplyDelivered(
                        claimed.tenant(),
                        claimed.person(),
                        Optional.of(claimed.conversation()),
                        claimed.delivery(),
                        claimed.place().platform(),
                        claimed.attempt(),
                        Duration.between(claimed.createdAt(), clock.instant()),
                        outcome));
    }
}
