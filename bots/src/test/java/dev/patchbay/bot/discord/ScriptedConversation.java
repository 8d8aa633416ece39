package dev.patchbay.bot.discord;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bot.InOrder;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Delivered;
import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A conversation actor in memory: takes each message once, delivers one reply to it, and notes everything else. */
final class ScriptedConversation extends ActorVerticle<ConversationCommand, ConversationReply> {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);

    private final Bus bus;
    private final InOrder inOrder = new InOrder();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<Place> threads = ConcurrentHashMap.newKeySet();
    final List<InboundMessage> taken = new CopyOnWriteArrayList<>();
    final List<ConversationCommand> others = new CopyOnWriteArrayList<>();
    final Map<String, DeliveryId> deliveries = new ConcurrentHashMap<>();
    final Map<DeliveryId, Delivered> standing = new ConcurrentHashMap<>();
    final List<AdapterReply> outcomes = new CopyOnWriteArrayList<>();
    volatile Function<InboundMessage, Reply> replies;
    volatile Function<InboundMessage, List<Form.FieldError>> errors = message -> List.of();
    volatile Optional<Form> form = Optional.empty();
    final AtomicInteger refused = new AtomicInteger();
    volatile boolean down;
    volatile boolean retrying = true;

    ScriptedConversation(Bus bus, Function<InboundMessage, Reply> replies) {
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
        return switch (command) {
            case TakeMessage take -> take(take.message());
            case SubmitForm submit -> submit(submit.message());
            case PressButton press -> {
                others.add(press);
                yield opened().orElseGet(() -> new ConversationReply.Taken(ConversationId.random()));
            }
            case OpenForm open -> {
                others.add(open);
                yield opened().orElseThrow(() -> new Failure(ErrorCode.FORBIDDEN, "Guests cannot create tickets."));
            }
            case IdentifySender identify ->
                new ConversationReply.SenderIdentified(new Caller(
                        identify.tenant(), PersonId.random(), identify.sender().name(), Role.ENGINEER));
            case ListSpokenIn list ->
                new ConversationReply.SpokenIn(taken.stream()
                        .map(InboundMessage::place)
                        .filter(place -> place.space().equals(list.space()))
                        .map(Place::channel)
                        .distinct()
                        .toList());
            case ListTaken list ->
                new ConversationReply.TakenKeys(
                        taken.stream().map(InboundMessage::eventKey).toList());
            default -> {
                others.add(command);
                yield new ConversationReply.Done();
            }
        };
    }

    <C extends ConversationCommand> List<C> seen(Class<C> type) {
        return others.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Delivers until the reply stands, from the attempt given on. */
    AdapterReply deliver(Deliver first) {
        AdapterReply outcome = null;
        for (int attempt = first.attempt(); attempt < 60; attempt++) {
            outcome = bus.call(
                    Addresses.adapter(Platform.DISCORD),
                    new Deliver(
                            first.tenant(),
                            first.delivery(),
                            attempt,
                            first.place(),
                            first.reply(),
                            first.standing(),
                            first.asker()),
                    Duration.ofMinutes(1));
            outcomes.add(outcome);
            if (!retrying || !(outcome instanceof TryLater later)) {
                break;
            }
            pause(later.after());
        }
        if (outcome instanceof Delivered delivered) {
            standing.put(first.delivery(), delivered);
        }
        return outcome;
    }

    private Optional<ConversationReply> opened() {
        return form.map(ConversationReply.FormOpened::new);
    }

    private ConversationReply submit(InboundMessage message) {
        List<Form.FieldError> wrong = errors.apply(message);
        return wrong.isEmpty() ? take(message) : new ConversationReply.FormRejected(wrong);
    }

    private ConversationReply take(InboundMessage message) {
        if (message.addressing() == Addressing.THREAD && !threads.contains(message.place())) {
            return new ConversationReply.NotForUs();
        }
        if (!keys.add(message.eventKey())) {
            return new ConversationReply.TakenBefore(Optional.empty());
        }
        threads.add(message.place());
        taken.add(message);
        DeliveryId delivery = DeliveryId.random();
        deliveries.put(message.text(), delivery);
        inOrder.run(
                message.place(),
                () -> deliver(new Deliver(
                        message.tenant(),
                        delivery,
                        1,
                        message.place(),
                        replies.apply(message),
                        List.of(),
                        Optional.of(message.sender().user()))));
        return new ConversationReply.Taken(ConversationId.random());
    }

    private static void pause(Duration asked) {
        try {
            Thread.sleep(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
