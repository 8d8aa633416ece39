package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;

/**
 * The message extension "Create ticket". It can be used where the bot is no member; what follows then goes to the direct
 * conversation.
 */
final class Extension {

    /** Its command, as the app package names it. */
    static final String CREATE_TICKET = "createTicket";

    private final ConnectorApi api;
    private final Rosters rosters;

    Extension(ConnectorApi api, Rosters rosters) {
        this.api = api;
        this.rosters = rosters;
    }

    /** The text of the message it is used on; empty where it is used on none. */
    static String about(JsonNode value) {
        JsonNode body = value.path("messagePayload").path("body");
        String content = body.path("content").asText();
        return body.path("contentType").asText().equals("html") ? ActivityText.ofHtml(content) : content;
    }

    /** Where what comes of it is posted. */
    Place place(Space space, Activity activity) {
        String conversation = activity.conversation().base();
        boolean member = !conversation.isEmpty()
                && !rosters.find(activity.serviceUrl(), conversation, space.id())
                        .people()
                        .isEmpty();
        return member ? thread(InboundReader.place(space, activity), activity) : direct(space, activity);
    }

    /** The thread of the message it is used on, also where the activity names the channel only. */
    private static Place thread(Place place, Activity activity) {
        JsonNode message = activity.value().path("messagePayload");
        String root = message.path("replyToId").asText(message.path("id").asText());
        boolean named = !place.thread().equals(place.channel())
                || root.isEmpty()
                || !activity.conversation().isChannel();
        return named ? place : new Place(place.platform(), place.space(), place.channel(), root);
    }

    private Place direct(Space space, Activity activity) {
        try {
            String opened = api.open(
                    activity.serviceUrl(),
                    activity.recipient().id(),
                    space.id(),
                    activity.from().id());
            return new Place(Platform.TEAMS, space.id(), opened, opened);
        } catch (Refusal refusal) {
            throw new Failure(ErrorCode.UNAVAILABLE, "Our direct conversation could not be opened in Teams.", refusal);
        }
    }
}
