package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.slack.Surfaces.Whisper;
import java.util.ArrayList;
import java.util.List;

/** views.*, chat.postEphemeral, chat.unfurl and assistant.threads.*. */
final class SurfaceMethods {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_PROMPTS = 4;

    private final Workspace workspace;
    private final Surfaces surfaces;

    SurfaceMethods(Workspace workspace, Surfaces surfaces) {
        this.workspace = workspace;
        this.surfaces = surfaces;
    }

    ObjectNode openView(Call call) {
        JsonNode view = call.json("view", "invalid_arguments").orElseThrow(() -> new Refused("invalid_arguments"));
        ViewRules.modal(view);
        ObjectNode opened = surfaces.open(call.required("trigger_id"), (ObjectNode) view);
        return JSON.objectNode().set("view", opened);
    }

    ObjectNode publishView(Call call) {
        JsonNode view = call.json("view", "invalid_arguments").orElseThrow(() -> new Refused("invalid_arguments"));
        ViewRules.home(view);
        String user = call.required("user_id");
        workspace.userName(user).orElseThrow(() -> new Refused("user_not_found"));
        surfaces.publishHome(user, (ObjectNode) view);
        return JSON.objectNode().set("view", view);
    }

    ObjectNode postEphemeral(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        String user = call.required("user");
        workspace.userName(user).orElseThrow(() -> new Refused("user_not_in_channel"));
        TextRules.check(call.optional("text").orElse(""), false);
        String ts = workspace.nextTs();
        surfaces.whisper(new Whisper(ts, channel, call.optional("thread_ts").orElse(""), user, call.required("text")));
        return JSON.objectNode().put("message_ts", ts);
    }

    ObjectNode unfurl(Call call) {
        String channel = call.required("channel");
        String ts = call.required("ts");
        workspace.message(channel, ts).orElseThrow(() -> new Refused("cannot_find_message"));
        JsonNode unfurls =
                call.json("unfurls", "cannot_parse_attachment").orElseThrow(() -> new Refused("missing_unfurls"));
        unfurls.forEach(unfurl -> unfurl.path("blocks").forEach(BlockRules::block));
        surfaces.unfurl(channel, ts, (ObjectNode) unfurls);
        return JSON.objectNode();
    }

    ObjectNode setStatus(Call call) {
        String channel = call.required("channel_id");
        String thread = call.required("thread_ts");
        requireAssistant(channel, thread);
        surfaces.status(channel, thread, call.optional("status").orElse(""));
        return JSON.objectNode();
    }

    ObjectNode setTitle(Call call) {
        String channel = call.required("channel_id");
        String thread = call.required("thread_ts");
        requireAssistant(channel, thread);
        surfaces.title(channel, thread, call.required("title"));
        return JSON.objectNode();
    }

    ObjectNode setPrompts(Call call) {
        String channel = call.required("channel_id");
        String thread = call.required("thread_ts");
        requireAssistant(channel, thread);
        JsonNode prompts =
                call.json("prompts", "invalid_arguments").orElseThrow(() -> new Refused("invalid_arguments"));
        Rules.count(prompts, 1, MAX_PROMPTS, "invalid_arguments");
        List<String> messages = new ArrayList<>();
        for (JsonNode prompt : prompts) {
            Rules.length(prompt.path("title"), 1, 100, "invalid_arguments");
            Rules.length(prompt.path("message"), 1, 1_000, "invalid_arguments");
            messages.add(prompt.path("message").asText());
        }
        surfaces.prompts(channel, thread, messages);
        return JSON.objectNode();
    }

    private void requireAssistant(String channel, String thread) {
        workspace.requireMember(channel);
        workspace.requireThread(channel, thread);
        if (!channel.startsWith("D")) {
            throw new Refused("method_not_supported_for_channel_type");
        }
    }
}
