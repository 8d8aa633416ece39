package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A message as Slack's events tell of it. Absent texts are empty.
 *
 * @param team the workspace we are installed in that the event is for
 * @param ts Slack's name of the message in its channel
 * @param thread the thread's root; empty outside threads
 * @param mention that the event says it is a mention of the bot
 * @param direct that it was written in a direct conversation with the bot
 * @param automatic that an app wrote it
 * @param bot the bot's own user id
 * @param external that people of another organisation read along
 */
record ChatEvent(
        String team,
        String channel,
        String ts,
        String thread,
        String user,
        String text,
        JsonNode files,
        boolean mention,
        boolean direct,
        boolean automatic,
        String bot,
        Optional<Boolean> external) {

    private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast", "me_message");

    /** Whether an event of type {@code message} is a new message, and not one about an older one. */
    static boolean isNew(JsonNode event) {
        return WRITTEN.contains(event.path("subtype").asText());
    }

    static ChatEvent of(JsonNode envelope) {
        JsonNode event = envelope.path("event");
        return new ChatEvent(
                team(envelope),
                event.path("channel").asText(),
                event.path("ts").asText(),
                event.path("thread_ts").asText(),
                event.path("user").asText(),
                event.path("text").asText(),
                event.path("files"),
                event.path("type").asText().equals("app_mention"),
                event.path("channel_type").asText().equals("im"),
                event.hasNonNull("bot_id") || event.path("display_as_bot").asBoolean(),
                bot(envelope),
                external(envelope));
    }

    /** The workspace we are installed in: of a channel shared with others, that is not always the sender's. */
    static String team(JsonNode envelope) {
        String authorized =
                envelope.path("authorizations").path(0).path("team_id").asText();
        return authorized.isEmpty() ? envelope.path("team_id").asText() : authorized;
    }

    /** The bot this event is delivered for, as the envelope names it; empty when it does not. */
    static String bot(JsonNode envelope) {
        return StreamSupport.stream(envelope.path("authorizations").spliterator(), false)
                .filter(authorization -> authorization.path("is_bot").asBoolean())
                .map(authorization -> authorization.path("user_id").asText())
                .findFirst()
                .orElse("");
    }

    private static Optional<Boolean> external(JsonNode envelope) {
        JsonNode external = envelope.path("is_ext_shared_channel");
        return external.isBoolean() ? Optional.of(external.booleanValue()) : Optional.empty();
    }
}
