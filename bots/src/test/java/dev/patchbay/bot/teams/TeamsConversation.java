package dev.patchbay.bot.teams;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.InOrder;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A conversation actor in memory: takes each message once, delivers one reply to it, and keeps what else it is asked. */
final class TeamsConversation extends ActorVerticle<ConversationCommand, ConversationReply> {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);

    private final Bus bus;
    private final InOrder inOrder = new InOrder();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<Place> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger delivering = new AtomicInteger();
    final List<InboundMessage> taken = new CopyOnWriteArrayList<>();
    final List<ConversationCommand> asked = new CopyOnWriteArrayList<>();
    final List<AdapterReply> outcomes = new CopyOnWriteArrayList<>();

    /** What a message is answered with; nothing for null. */
    volatile Function<InboundMessage, Reply> replies = message -> Reply.of(new Block.Text("14.98 USD in all."));

    /** What everything but a message is answered with. */
    volatile Function<ConversationCommand, ConversationReply> answers =
            command -> new ConversationReply.Taken(ConversationId.random());

    volatile int downFor;

    TeamsConversation(Bus bus) {
        super(Addresses.CONVERSATION, 64);
        this.bus = bus;
    }

    boolean isIdle() {
        return delivering.get() == 0;
    }

    @Override
    protected ConversationReply handle(ConversationCommand command) {
        if (downFor > 0) {
            downFor--;
            throw new Failure(ErrorCode.UNAVAILABLE, "The database is away.");
        }
        if (!(command instanceof TakeMessage take)) {
            asked.add(command);
            return answers.apply(command);
        }
        InboundMessage message = take.message();
        if (message.addressing() == Addressing.THREAD && !threads.contains(message.place())) {
            return new ConversationReply.NotForUs();
        }
        if (!keys.add(message.eventKey())) {
            return new ConversationReply.TakenBefore(Optional.empty());
        }
        threads.add(message.place());
        taken.add(message);
        Reply reply = replies.apply(message);
        if (reply != null) {
            delivering.incrementAndGet();
            inOrder.run(message.place(), () -> deliver(message, reply));
        }
        return new ConversationReply.Taken(ConversationId.random());
    }

    /** Delivers until it stands, as the outbox does. */
    AdapterReply deliver(InboundMessage message, DeliveryId delivery, Reply reply, List<String> standing) {
        List<String> posts = standing;
        for (int attempt = 1; attempt < 100; attempt++) {
            AdapterReply outcome = bus.call(
                    Addresses.adapter(Platform.TEAMS),
                    new Deliver(
                            message.tenant(),
                            delivery,
                            attempt,
                            message.place(),
                            reply,
                            posts,
                            Optional.of(message.sender().user())));
            outcomes.add(outcome);
            if (outcome instanceof Begun begun) {
                posts = begun.posts();
                continue;
            }
            if (!(outcome instanceof TryLater later)) {
                return outcome;
            }
            pause(later.after());
        }
        throw new AssertionError("never delivered");
    }

    private void deliver(InboundMessage message, Reply reply) {
        try {
            deliver(message, DeliveryId.random(), reply, List.of());
        } finally {
            delivering.decrementAndGet();
        }
    }

    private static void pause(Duration asked) {
        try {
            Thread.sleep(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
