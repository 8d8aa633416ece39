package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** chat.postMessage, chat.update, chat.delete, conversations.replies, .history, .info and .open. */
final class ChatMethods {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_METADATA = 8_000;
    private static final int MAX_PAGE = 999;

    private final Workspace workspace;
    private final Consumer<Posted> whenPosted;

    ChatMethods(Workspace workspace, Consumer<Posted> whenPosted) {
        this.workspace = workspace;
        this.whenPosted = whenPosted;
    }

    ObjectNode post(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        Optional<String> thread = call.optional("thread_ts");
        thread.ifPresent(root -> workspace.requireThread(channel, root));
        ObjectNode content = content(call);
        content.put("bot_id", Workspace.BOT_ID).put("app_id", Workspace.APP);
        Posted posted = workspace.post(
                channel, Workspace.BOT_USER, call.optional("text").orElse(""), thread, content);
        whenPosted.accept(posted);
        ObjectNode answer = JSON.objectNode().put("channel", channel).put("ts", posted.ts());
        answer.set("message", posted.json().deepCopy().without("metadata"));
        return answer;
    }

    ObjectNode update(Call call) {
        Posted posted = ours(call, "cant_update_message");
        if (posted.json().has("files")) {
            throw new Refused("cant_update_message");
        }
        posted.json().without(List.of("blocks", "metadata"));
        posted.json().setAll(content(call));
        call.optional("text").ifPresent(text -> posted.json().put("text", text));
        posted.json().putObject("edited").put("user", Workspace.BOT_USER).put("ts", workspace.nextTs());
        return JSON.objectNode().put("channel", posted.channel()).put("ts", posted.ts());
    }

    ObjectNode delete(Call call) {
        Posted posted = ours(call, "cant_delete_message");
        workspace.remove(posted);
        return JSON.objectNode().put("channel", posted.channel()).put("ts", posted.ts());
    }

    private Posted ours(Call call, String otherwise) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        String ts = call.required("ts");
        Posted posted = workspace.message(channel, ts).orElseThrow(() -> new Refused("message_not_found"));
        Rules.require(posted.isByBot() && !posted.isStreaming(), otherwise);
        return posted;
    }

    /** The thread of that root; of any other message, that message. */
    ObjectNode replies(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        String ts = call.required("ts");
        List<Posted> thread = workspace
                .message(channel, ts)
                .filter(message -> !message.thread().equals(ts))
                .map(List::of)
                .orElseGet(() -> workspace.thread(channel, ts));
        if (thread.isEmpty()) {
            throw new Refused("thread_not_found");
        }
        int start = call.number("cursor", 0);
        int limit = Math.clamp(call.number("limit", MAX_PAGE), 1, MAX_PAGE);
        int end = Math.min(thread.size(), start + limit);
        boolean withMetadata = call.optional("include_all_metadata").orElse("").matches("1|true");
        ObjectNode answer = JSON.objectNode().put("has_more", end < thread.size());
        for (Posted message : thread.subList(Math.min(start, end), end)) {
            ObjectNode shown = message.json().deepCopy();
            answer.withArray("messages").add(withMetadata ? shown : shown.without("metadata"));
        }
        answer.putObject("response_metadata").put("next_cursor", end < thread.size() ? String.valueOf(end) : "");
        return answer;
    }

    /** The newest page is enough here. */
    ObjectNode history(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        boolean withMetadata = call.optional("include_all_metadata").orElse("").matches("1|true");
        ObjectNode answer = JSON.objectNode().put("has_more", false);
        answer.putArray("messages");
        workspace.history(channel).stream()
                .limit(Math.clamp(call.number("limit", MAX_PAGE), 1, MAX_PAGE))
                .map(message -> message.json().deepCopy())
                .forEach(shown -> answer.withArray("messages").add(withMetadata ? shown : shown.without("metadata")));
        return answer;
    }

    ObjectNode info(Call call) {
        String channel = call.required("channel");
        workspace.requireVisible(channel);
        ObjectNode answer = JSON.objectNode();
        answer.putObject("channel")
                .put("id", channel)
                .put("name", workspace.channelName(channel))
                .put("is_im", channel.startsWith("D"))
                .put("is_channel", channel.startsWith("C"))
                .put("is_private", channel.startsWith("G"))
                .put("is_ext_shared", workspace.isShared(channel));
        return answer;
    }

    ObjectNode open(Call call) {
        String user = call.required("users");
        workspace.userName(user).orElseThrow(() -> new Refused("user_not_found"));
        ObjectNode answer = JSON.objectNode();
        answer.putObject("channel").put("id", workspace.direct(user));
        return answer;
    }

    private static ObjectNode content(Call call) {
        ObjectNode content = JSON.objectNode();
        Optional<JsonNode> blocks =
                call.json("blocks", "invalid_blocks_format").filter(value -> !value.isArray() || !value.isEmpty());
        blocks.ifPresent(BlockRules::check);
        blocks.ifPresent(value -> content.set("blocks", value));
        TextRules.check(call.optional("text").orElse(""), blocks.isPresent());
        metadata(call).ifPresent(metadata -> content.set("metadata", metadata));
        return content;
    }

    /** The metadata given with a message. */
    static Optional<JsonNode> metadata(Call call) {
        Optional<JsonNode> given = call.json("metadata", "invalid_metadata_format");
        given.ifPresent(metadata -> {
            boolean formed = metadata.path("event_type").isTextual()
                    && metadata.path("event_payload").isObject();
            Rules.require(formed, "invalid_metadata_format");
            Rules.require(metadata.toString().length() <= MAX_METADATA, "metadata_too_large");
        });
        return given;
    }
}
