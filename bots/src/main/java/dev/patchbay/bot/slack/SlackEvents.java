package dev.patchbay.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.CorrelationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Hands Slack's events to the conversation actor. An event is acknowledged once that actor has it; otherwise the
 * answer is 500, upon which Slack sends it again.
 */
final class SlackEvents {

    /** Slack waits three seconds for the acknowledgement. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Bus bus;
    private final InboundReader reader;

    SlackEvents(Bus bus, InboundReader reader) {
        this.bus = bus;
        this.reader = reader;
    }

    /**
     * The Bolt application. It has no middleware: the signature is checked before it, on the raw bytes, and Bolt's
     * authorization would call Slack within the acknowledgement.
     */
    App app() {
        AppConfig config = new AppConfig();
        config.setAllEventsApiAutoAckEnabled(true);
        return new App(config, List.of())
                .event(
                        AppMentionEvent.class,
                        (event, context) -> take(reader.read(ChatEvent.of(event, event.getEvent()))))
                .event(MessageEvent.class, (event, context) -> take(reader.read(ChatEvent.of(event, event.getEvent()))))
                .event(
                        MessageFileShareEvent.class,
                        (event, context) -> take(reader.read(ChatEvent.of(event, event.getEvent()))))
                .event(
                        MessageThreadBroadcastEvent.class,
                        (event, context) -> take(reader.read(ChatEvent.of(event, event.getEvent()))))
                .blockAction(
                        Pattern.compile(BlockRenderer.ASK + ":\\d+"),
                        (request, context) -> take(reader.read(request.getPayload())));
    }

    /** Throws where it cannot: of what a handler answers, Bolt passes on only a 200. */
    private Response take(Optional<InboundMessage> message) {
        if (message.isPresent()) {
            try (MDC.MDCCloseable ignored = CorrelationId.random().open()) {
                bus.call(Addresses.CONVERSATION, new TakeMessage(message.get()), PATIENCE);
            }
        }
        return Response.ok();
    }
}
