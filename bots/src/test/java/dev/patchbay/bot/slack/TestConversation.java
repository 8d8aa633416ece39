package dev.patchbay.bot.slack;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.InOrder;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Addressing;
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
import org.awaitility.Awaitility;

/** A conversation actor in memory: takes each message once, and delivers one reply to it until it stands. */
final class TestConversation extends ActorVerticle<ConversationCommand, ConversationReply> {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);

    private final Bus bus;
    private final InOrder inOrder = new InOrder();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<Place> threads = ConcurrentHashMap.newKeySet();
    final List<InboundMessage> taken = new CopyOnWriteArrayList<>();
    final List<AdapterReply> outcomes = new CopyOnWriteArrayList<>();
    volatile Function<InboundMessage, Reply> replies;
    final AtomicInteger refused = new AtomicInteger();
    final List<ConversationCommand> others = new CopyOnWriteArrayList<>();

    /** What is answered to everything but messages. */
    volatile Function<ConversationCommand, ConversationReply> answers = command -> new ConversationReply.Done();

    volatile boolean down;
    volatile boolean silent;

    TestConversation(Bus bus, Function<InboundMessage, Reply> replies) {
        super(Addresses.CONVERSATION, 64);
        this.bus = bus;
        this.replies = replies;
    }

    @Override
    protected ConversationReply handle(ConversationCommand command) {
        if (down) {
            refused.incrementAndGet();
            throw new Failure(ErrorCode.UNAVAILABLE, "The database is away.");
        }
        if (!(command instanceof TakeMessage take)) {
            others.add(command);
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
        if (!silent) {
            inOrder.run(message.place(), () -> deliver(message));
        }
        return new ConversationReply.Taken(ConversationId.random());
    }

    /** The only command of that kind, awaited. */
    <C extends ConversationCommand> C awaited(Class<C> kind) {
        Awaitility.await().until(() -> others.stream().anyMatch(kind::isInstance));
        return others.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void deliver(InboundMessage message) {
        DeliveryId delivery = DeliveryId.random();
        Reply reply = replies.apply(message);
        for (int attempt = 1; attempt < 100; attempt++) {
            AdapterReply outcome = bus.call(
                    Addresses.adapter(Platform.SLACK),
                    new Deliver(
                            message.tenant(),
                            delivery,
                            attempt,
                            message.place(),
                            reply,
                            List.of(),
                            Optional.of(message.sender().user())));
            outcomes.add(outcome);
            if (!(outcome instanceof TryLater later)) {
                return;
            }
            pause(later.after());
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
