package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import java.util.Optional;

/**
 * Who acted, where, and with which trigger: what block actions, shortcuts and submissions have in common.
 *
 * @param place the thread it was done in; the channel itself where it was done outside of messages
 * @param trigger opens a modal within three seconds
 */
record Presser(Workspace workspace, Place place, Sender sender, String trigger) {

    /** None where an app acted. */
    static Optional<Presser> of(Workspace workspace, JsonNode payload) {
        String team = team(payload);
        String channel = channel(payload);
        Place place = new Place(Platform.SLACK, team, channel, thread(payload).orElse(channel));
        return workspace
                .users()
                .person(payload.path("user").path("id").asText())
                .map(sender -> new Presser(
                        workspace, place, sender, payload.path("trigger_id").asText()));
    }

    /** The workspace we are installed in: whoever sends a modal from another organisation names their own as theirs. */
    static String team(JsonNode payload) {
        String installed = payload.path("view").path("app_installed_team_id").asText("");
        return installed.isEmpty() ? payload.path("team").path("id").asText() : installed;
    }

    Room room() {
        return workspace.rooms().room(place.channel(), Optional.empty());
    }

    private static String channel(JsonNode payload) {
        String channel = payload.path("channel").path("id").asText();
        return channel.isEmpty() ? payload.path("container").path("channel_id").asText() : channel;
    }

    private static Optional<String> thread(JsonNode payload) {
        return first(
                payload.path("container").path("thread_ts"),
                payload.path("message").path("thread_ts"),
                payload.path("container").path("message_ts"),
                payload.path("message").path("ts"));
    }

    private static Optional<String> first(JsonNode... texts) {
        for (JsonNode text : texts) {
            if (!text.asText("").isEmpty()) {
                return Optional.of(text.asText());
            }
        }
        return Optional.empty();
    }
}
