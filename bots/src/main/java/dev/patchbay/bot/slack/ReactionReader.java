package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.File;
import dev.patchbay.bot.PatientCalls;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.TicketSigns;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.TicketEmoji;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reactions: thumbs on our posts say what people think of an answer; others do something with a ticket, on its card or on
 * the message that its thread began with.
 */
final class ReactionReader {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final PatientCalls calls;
    private final Whispers whispers;

    ReactionReader(PatientCalls calls, Whispers whispers) {
        this.calls = calls;
        this.whispers = whispers;
    }

    void added(Workspace workspace, String team, JsonNode envelope) {
        JsonNode event = envelope.path("event");
        helpful(envelope).ifPresent(helpful -> workspace
                .users()
                .person(event.path("user").asText())
                .ifPresent(sender -> calls.tell(new GiveFeedback(
                        workspace.tenant(), place(team, event), sender, post(workspace, team, event), helpful, ""))));
        ticketSign(event).ifPresent(emoji -> workspace
                .users()
                .person(event.path("user").asText())
                .ifPresent(sender ->
                        press(new Presser(workspace, place(team, event), sender, ""), event, card(envelope), emoji)));
    }

    private static Optional<TicketEmoji> ticketSign(JsonNode event) {
        return TicketSigns.of(name(event)).filter(sign -> isOnMessage(event));
    }

    /** What somebody else wrote may be what a ticket's thread began with. */
    private static AnswerRef card(JsonNode envelope) {
        String ts = envelope.path("event").path("item").path("ts").asText();
        return isOnOurPost(envelope) ? new AnswerRef.ByPost(ts) : new AnswerRef.ByOpening(ts);
    }

    /** A refusal is told to whoever reacted, alone; what only cannot be done now is sent again by Slack. */
    private void press(Presser presser, JsonNode event, AnswerRef card, TicketEmoji emoji) {
        PressByEmoji pressed = new PressByEmoji(
                presser.workspace().tenant(),
                presser.place(),
                presser.room(),
                presser.sender(),
                card,
                emoji,
                Optional.of(event.path("event_ts").asText()).filter(at -> !at.isEmpty()));
        try {
            calls.tell(pressed);
        } catch (Failure failure) {
            if (failure.code().status() >= 500) {
                throw failure;
            }
            whispers.tell(presser, failure);
        }
    }

    void removed(Workspace workspace, String team, JsonNode envelope) {
        JsonNode event = envelope.path("event");
        helpful(envelope)
                .flatMap(helpful -> workspace.users().person(event.path("user").asText()))
                .ifPresent(sender -> calls.tell(new WithdrawFeedback(
                        workspace.tenant(), place(team, event), sender, post(workspace, team, event))));
    }

    /** What the reaction says of a post of ours, whatever its skin tone; empty for any other. */
    private static Optional<Boolean> helpful(JsonNode envelope) {
        JsonNode event = envelope.path("event");
        boolean ours = isOnOurPost(envelope);
        return switch (name(event)) {
            case "+1", "thumbsup" -> Optional.of(true).filter(said -> ours);
            case "-1", "thumbsdown" -> Optional.of(false).filter(said -> ours);
            default -> Optional.empty();
        };
    }

    private static boolean isOnOurPost(JsonNode envelope) {
        JsonNode event = envelope.path("event");
        return isOnMessage(event) && event.path("item_user").asText().equals(ChatEvent.bot(envelope));
    }

    private static boolean isOnMessage(JsonNode event) {
        return event.path("item").path("type").asText().equals("message");
    }

    private static String name(JsonNode event) {
        return event.path("reaction").asText().split("::", 2)[0];
    }

    /** A picture stands in a message of its own, which Slack names here; we know it by its file. */
    private AnswerRef post(Workspace workspace, String team, JsonNode event) {
        String ts = event.path("item").path("ts").asText();
        return new AnswerRef.ByPost(file(workspace, place(team, event), ts).orElse(ts));
    }

    private Optional<String> file(Workspace workspace, Place place, String ts) {
        try {
            Place post = new Place(Platform.SLACK, place.space(), place.channel(), ts);
            return workspace.quick().replies(post, "").getMessages().stream()
                    .filter(message -> ts.equals(message.getTs()) && message.getFiles() != null)
                    .flatMap(message -> message.getFiles().stream())
                    .map(File::getId)
                    .findFirst();
        } catch (Refusal refusal) {
            log.info("what a reaction was put on could not be asked: {}", refusal.getMessage());
            return Optional.empty();
        }
    }

    /** Slack names the post and its channel, not the thread. */
    private static Place place(String team, JsonNode event) {
        String channel = event.path("item").path("channel").asText();
        return new Place(Platform.SLACK, team, channel, channel);
    }
}
