package dev.patchbay.conversation;

import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.CorrelationId;
import java.util.Optional;

/**
 * A message at the door.
 *
 * @param order what it tells us to do, where it is not a question
 * @param task what is to be done instead of asking the assistant
 */
record Arrival(
        InboundMessage message, Optional<SpokenOrder> order, Optional<TurnTask> task, CorrelationId correlation) {

    static Arrival of(InboundMessage message, Optional<TurnTask> task) {
        return new Arrival(
                message, SpokenOrder.in(message), task, CorrelationId.current().orElseGet(CorrelationId::random));
    }

    boolean isOverheard() {
        return message.addressing() == Addressing.THREAD;
    }

    /** What may be kept of it: never a code. */
    InboundMessage kept() {
        return order.filter(SpokenOrder.Link.class::isInstance).isPresent() ? message.withText("link") : message;
    }
}
