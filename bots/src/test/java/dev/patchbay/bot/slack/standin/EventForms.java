package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** The envelopes of the Events API and of interactions, as Slack fills them. */
final class EventForms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AtomicInteger eventIds = new AtomicInteger();

    /** A written message as the {@code message} event. */
    SignedRequest message(Posted posted) {
        ObjectNode event = posted.json().deepCopy();
        event.put("channel", posted.channel()).put("event_ts", posted.ts());
        event.put("channel_type", posted.channel().startsWith("D") ? "im" : "channel");
        return envelope(event);
    }

    /** The same message as the {@code app_mention} event. */
    SignedRequest mention(Posted posted) {
        ObjectNode event = posted.json().deepCopy();
        event.put("type", "app_mention").put("channel", posted.channel()).put("event_ts", posted.ts());
        event.remove("subtype");
        return envelope(event);
    }

    SignedRequest urlVerification(String challenge) {
        return SignedRequest.event(JSON.objectNode()
                .put("type", "url_verification")
                .put("token", "legacy")
                .put("challenge", challenge)
                .toString());
    }

    /** A pressed button of a message. */
    SignedRequest press(Posted message, JsonNode button, String user, String userName, String actionTs) {
        ObjectNode payload = JSON.objectNode().put("type", "block_actions").put("api_app_id", Workspace.APP);
        payload.putObject("team").put("id", Workspace.TEAM).put("domain", "stand-in");
        payload.putObject("user").put("id", user).put("name", userName).put("team_id", Workspace.TEAM);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("thread_ts", message.thread());
        payload.put("trigger_id", "13345224609.738474920.8088930838d88f008e0");
        payload.putObject("channel").put("id", message.channel()).put("name", "general");
        payload.set("message", message.json().deepCopy());
        ObjectNode action = payload.putArray("actions").addObject();
        action.setAll((ObjectNode) button.deepCopy());
        action.put("block_id", "b1").put("action_ts", actionTs);
        return new SignedRequest(
                "application/x-www-form-urlencoded",
                "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
    }

    private SignedRequest envelope(ObjectNode event) {
        ObjectNode envelope = JSON.objectNode().put("token", "legacy").put("team_id", Workspace.TEAM);
        envelope.put("api_app_id", Workspace.APP).put("type", "event_callback");
        envelope.put("event_id", "Ev%08d".formatted(eventIds.incrementAndGet()));
        envelope.put("event_time", Instant.now().getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        envelope.set("event", event);
        return SignedRequest.event(envelope.toString());
    }
}
