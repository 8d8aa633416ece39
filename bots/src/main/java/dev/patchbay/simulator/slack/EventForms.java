package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** The envelopes of the Events API, as Slack fills them. */
final class EventForms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AtomicInteger eventIds = new AtomicInteger();
    private final Clock clock;

    EventForms(Clock clock) {
        this.clock = clock;
    }

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

    /** Somebody changed a message; {@code before} is how it stood. */
    SignedRequest changed(Posted posted, ObjectNode before) {
        ObjectNode event = about("message_changed", posted.channel());
        event.set("message", posted.json().deepCopy());
        event.set("previous_message", before);
        return envelope(event);
    }

    SignedRequest deleted(Posted posted) {
        ObjectNode event = about("message_deleted", posted.channel()).put("deleted_ts", posted.ts());
        event.set("previous_message", posted.json().deepCopy());
        return envelope(event);
    }

    /** @param type "reaction_added" or "reaction_removed" */
    SignedRequest reaction(String type, Posted posted, String user, String name) {
        ObjectNode event = JSON.objectNode().put("type", type).put("user", user).put("reaction", name);
        event.put("item_user", posted.user());
        event.putObject("item")
                .put("type", "message")
                .put("channel", posted.channel())
                .put("ts", posted.ts());
        event.put("event_ts", clock.instant().getEpochSecond() + ".%06d".formatted(eventIds.get()));
        return envelope(event);
    }

    SignedRequest joined(String channel, String user) {
        return envelope(JSON.objectNode()
                .put("type", "member_joined_channel")
                .put("user", user)
                .put("channel", channel)
                .put("channel_type", channel.substring(0, 1))
                .put("team", Workspace.TEAM));
    }

    SignedRequest homeOpened(String user) {
        return envelope(JSON.objectNode()
                .put("type", "app_home_opened")
                .put("user", user)
                .put("tab", "home"));
    }

    SignedRequest assistantStarted(Posted root, String user) {
        ObjectNode event = JSON.objectNode().put("type", "assistant_thread_started");
        event.putObject("assistant_thread")
                .put("user_id", user)
                .put("channel_id", root.channel())
                .put("thread_ts", root.ts());
        return envelope(event);
    }

    SignedRequest linkShared(Posted posted, String url) {
        ObjectNode event = JSON.objectNode().put("type", "link_shared").put("channel", posted.channel());
        event.put("message_ts", posted.ts()).put("user", posted.user());
        event.putArray("links").addObject().put("domain", "desk.example.com").put("url", url);
        return envelope(event);
    }

    SignedRequest uninstalled() {
        return envelope(JSON.objectNode().put("type", "app_uninstalled"));
    }

    SignedRequest revoked() {
        ObjectNode event = JSON.objectNode().put("type", "tokens_revoked");
        event.putObject("tokens").putArray("bot").add(Workspace.BOT_USER);
        return envelope(event);
    }

    private ObjectNode about(String subtype, String channel) {
        ObjectNode event = JSON.objectNode().put("type", "message").put("subtype", subtype);
        event.put("channel", channel).put("channel_type", channel.startsWith("D") ? "im" : "channel");
        return event.put("ts", clock.instant().getEpochSecond() + ".000100");
    }

    private SignedRequest envelope(ObjectNode event) {
        ObjectNode envelope = JSON.objectNode().put("token", "legacy").put("team_id", Workspace.TEAM);
        envelope.put("api_app_id", Workspace.APP).put("type", "event_callback");
        envelope.put("is_ext_shared_channel", false);
        envelope.put("event_id", "Ev%08d".formatted(eventIds.incrementAndGet()));
        envelope.put("event_time", clock.instant().getEpochSecond());
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
