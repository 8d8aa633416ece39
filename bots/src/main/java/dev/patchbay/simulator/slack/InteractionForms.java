package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The payloads of interactions and commands, as Slack fills them. */
final class InteractionForms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Workspace workspace;
    private final Surfaces surfaces;

    InteractionForms(Workspace workspace, Surfaces surfaces) {
        this.workspace = workspace;
        this.surfaces = surfaces;
    }

    /** A pressed button of a message. */
    SignedRequest press(Posted message, JsonNode button, String user) {
        ObjectNode payload = payload("block_actions", user);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("thread_ts", message.thread());
        payload.putObject("channel").put("id", message.channel()).put("name", "general");
        payload.set("message", message.json().deepCopy());
        return act(payload, button);
    }

    /** A pressed button of the user's home tab. */
    SignedRequest pressAtHome(JsonNode button, String user) {
        ObjectNode payload = payload("block_actions", user);
        payload.putObject("container").put("type", "view").put("view_id", "V0HOME");
        return act(payload, button);
    }

    /** The shortcut of a message's menu. */
    SignedRequest shortcut(Posted message, String callback, String user) {
        ObjectNode payload = payload("message_action", user).put("callback_id", callback);
        payload.put("message_ts", message.ts());
        payload.putObject("channel").put("id", message.channel()).put("name", "general");
        payload.set("message", message.json().deepCopy());
        return SignedRequest.interaction(payload);
    }

    /**
     * A modal as it is sent: the values by their fields, those that stand there where none is given. Its team is that of
     * whoever sends it.
     */
    SignedRequest submission(ObjectNode view, Map<String, String> values, String user) {
        ObjectNode payload = payload("view_submission", user);
        payload.putObject("team").put("id", workspace.team(user)).put("domain", "theirs");
        ObjectNode sent = view.deepCopy().put("app_installed_team_id", Workspace.TEAM);
        ObjectNode state = sent.putObject("state").putObject("values");
        for (JsonNode block : view.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                String field = block.path("block_id").asText();
                JsonNode element = block.path("element");
                state.putObject(field).set(element.path("action_id").asText(), value(element, values.get(field)));
            }
        }
        payload.set("view", sent);
        return SignedRequest.interaction(payload);
    }

    SignedRequest command(String channel, String text, String user) {
        ObjectNode fields = JSON.objectNode().put("command", "/patchbay").put("text", text);
        fields.put("team_id", Workspace.TEAM).put("channel_id", channel).put("user_id", user);
        return SignedRequest.command(fields.put("trigger_id", surfaces.trigger(user)));
    }

    private static ObjectNode value(JsonNode element, String given) {
        ObjectNode value = JSON.objectNode().put("type", element.path("type").asText());
        if (!element.path("type").asText().equals("static_select")) {
            String standing = element.path("initial_value").asText(null);
            return value.put("value", given == null ? standing : given);
        }
        JsonNode chosen = element.path("initial_option");
        for (JsonNode option : element.findValues("options").stream()
                .flatMap(options -> java.util.stream.StreamSupport.stream(options.spliterator(), false))
                .toList()) {
            boolean meant = option.path("value").asText().equals(given)
                    || ThreadDump.plain(option.path("text").path("text").asText())
                            .equals(given);
            chosen = meant ? option : chosen;
        }
        return value.set("selected_option", chosen.isMissingNode() ? JSON.nullNode() : chosen);
    }

    private SignedRequest act(ObjectNode payload, JsonNode button) {
        ObjectNode action = payload.putArray("actions").addObject();
        action.setAll((ObjectNode) button.deepCopy());
        action.put("block_id", "b1").put("action_ts", workspace.nextTs());
        return SignedRequest.interaction(payload);
    }

    private ObjectNode payload(String type, String user) {
        ObjectNode payload = JSON.objectNode().put("type", type).put("api_app_id", Workspace.APP);
        payload.putObject("team").put("id", Workspace.TEAM).put("domain", "stand-in");
        payload.putObject("user")
                .put("id", user)
                .put("name", workspace.userName(user).orElse(user))
                .put("team_id", workspace.team(user));
        return payload.put("trigger_id", surfaces.trigger(user));
    }
}
