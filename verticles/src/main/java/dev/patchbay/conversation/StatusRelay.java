package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Progress;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the asker's platform what is being done while a message is answered. Best effort: nobody waits for it. */
final class StatusRelay {

    private final Bus bus;
    private final Map<ConversationId, ClaimedMessage> answering = new ConcurrentHashMap<>();
    private MessageConsumer<Object> listener;

    StatusRelay(Bus bus) {
        this.bus = bus;
    }

    void start() {
        listener = bus.listen(Addresses.PROGRESS, this::relay);
    }

    void stop() {
        listener.unregister();
    }

    void begin(ClaimedMessage message) {
        answering.put(message.conversation(), message);
        show(message, "thinking");
    }

    void end(ClaimedMessage message) {
        if (answering.remove(message.conversation(), message)) {
            show(message, "");
        }
    }

    /** Nobody waits any more for what is answered there. */
    void giveUp(ConversationId conversation) {
        ClaimedMessage message = answering.remove(conversation);
        if (message != null) {
            show(message, "");
        }
    }

    private void relay(Progress progress) {
        ClaimedMessage message = answering.get(progress.conversation());
        if (message != null && message.tenant().equals(progress.tenant())) {
            show(message, progress.text());
        }
    }

    private void show(ClaimedMessage message, String text) {
        Place place = message.message().place();
        bus.ask(Addresses.adapter(place.platform()), new AdapterCommand.ShowStatus(message.tenant(), place, text));
    }
}
