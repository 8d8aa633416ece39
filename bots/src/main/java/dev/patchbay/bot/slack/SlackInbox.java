package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.Failure;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Takes what Slack sends, whichever way it comes; done once it is durable, so that it may be acknowledged. */
final class SlackInbox {

    /** What Slack sends, by the names Socket Mode has for it. */
    enum Kind {
        EVENTS_API,
        INTERACTIVE,
        SLASH_COMMANDS
    }

    private static final int SERVER_ERROR = 500;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final EventReader events;
    private final InteractionReader interactions;
    private final SlashCommand command;

    SlackInbox(EventReader events, InteractionReader interactions, SlashCommand command) {
        this.events = events;
        this.interactions = interactions;
        this.command = command;
    }

    /**
     * Takes it; blocks.
     *
     * @return false when Slack should send it again, since a part of ours that it needs is down
     */
    Answer take(Kind kind, JsonNode payload) {
        try (MDC.MDCCloseable ignored = CorrelationId.random().open()) {
            return Answer.taken(
                    switch (kind) {
                        case EVENTS_API -> events.take(payload);
                        case INTERACTIVE -> interactions.take(payload);
                        case SLASH_COMMANDS -> command.take(payload);
                    });
        } catch (Failure | Refusal notNow) {
            return notTaken(kind, notNow);
        } catch (RuntimeException unreadable) {
            log.error("{} could not be read", kind, unreadable);
            return Answer.taken(Optional.empty());
        }
    }

    /** What will not be taken the next time either is acknowledged. */
    private Answer notTaken(Kind kind, Exception thrown) {
        boolean hopeless = thrown instanceof Failure failure && failure.code().status() < SERVER_ERROR;
        log.warn("{} {}: {}", kind, hopeless ? "refused" : "not taken, Slack sends it again", thrown.getMessage());
        return hopeless ? Answer.taken(Optional.empty()) : Answer.NOT_TAKEN;
    }

    /**
     * What Slack is answered.
     *
     * @param body shown or done by Slack with the acknowledgement
     */
    record Answer(boolean taken, Optional<ObjectNode> body) {

        static final Answer NOT_TAKEN = new Answer(false, Optional.empty());

        static Answer taken(Optional<ObjectNode> body) {
            return new Answer(true, body);
        }
    }
}
