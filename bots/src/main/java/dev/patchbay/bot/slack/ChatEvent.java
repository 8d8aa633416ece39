package dev.patchbay.bot.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.File;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;

/**
 * What Slack's several message events have in common. Absent texts are empty.
 *
 * @param ts Slack's name of the message in its channel
 * @param thread the thread's root; empty outside threads
 * @param mention that the event says it is a mention of the bot
 * @param direct that it was written in a direct conversation with the bot
 * @param automatic that an app wrote it
 * @param bot the bot's own user id
 */
record ChatEvent(
        String team,
        String channel,
        String ts,
        String thread,
        String user,
        String text,
        List<File> files,
        boolean mention,
        boolean direct,
        boolean automatic,
        String bot) {

    ChatEvent {
        thread = orEmpty(thread);
        user = orEmpty(user);
        text = orEmpty(text);
        files = files == null ? List.of() : List.copyOf(files);
    }

    static ChatEvent of(EventsApiPayload<AppMentionEvent> payload, AppMentionEvent event) {
        return new ChatEvent(
                payload.getTeamId(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                event.getFiles(),
                true,
                false,
                event.getBotId() != null,
                bot(payload));
    }

    static ChatEvent of(EventsApiPayload<MessageEvent> payload, MessageEvent event) {
        return new ChatEvent(
                payload.getTeamId(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                event.getFiles(),
                false,
                isDirect(event.getChannelType()),
                event.getBotId() != null,
                bot(payload));
    }

    static ChatEvent of(EventsApiPayload<MessageFileShareEvent> payload, MessageFileShareEvent event) {
        return new ChatEvent(
                payload.getTeamId(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                event.getFiles(),
                false,
                isDirect(event.getChannelType()),
                Boolean.TRUE.equals(event.getDisplayAsBot()),
                bot(payload));
    }

    static ChatEvent of(EventsApiPayload<MessageThreadBroadcastEvent> payload, MessageThreadBroadcastEvent event) {
        return new ChatEvent(
                payload.getTeamId(),
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getText(),
                List.of(),
                false,
                isDirect(event.getChannelType()),
                false,
                bot(payload));
    }

    private static boolean isDirect(String channelType) {
        return "im".equals(channelType);
    }

    /** The bot this event is delivered for, as the envelope names it; empty when it does not. */
    private static String bot(EventsApiPayload<?> payload) {
        List<Authorization> authorizations = payload.getAuthorizations();
        return authorizations == null
                ? ""
                : authorizations.stream()
                        .filter(authorization -> Boolean.TRUE.equals(authorization.getIsBot()))
                        .map(Authorization::getUserId)
                        .findFirst()
                        .orElse("");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
