package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** chat.postMessage, chat.update, conversations.replies, conversations.info. */
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
        workspace.requireOpen(channel);
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
        String channel = call.required("channel");
        workspace.requireOpen(channel);
        String ts = call.required("ts");
        Posted posted = workspace.messages().stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst()
                .orElseThrow(() -> new Refused("message_not_found"));
        if (!posted.isByBot()) {
            throw new Refused("cant_update_message");
        }
        posted.json().setAll(content(call));
        call.optional("text").ifPresent(text -> posted.json().put("text", text));
        return JSON.objectNode().put("channel", channel).put("ts", ts);
    }

    ObjectNode replies(Call call) {
        String channel = call.required("channel");
        workspace.requireOpen(channel);
        List<Posted> thread = workspace.thread(channel, call.required("ts"));
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

    ObjectNode info(Call call) {
        String channel = call.required("channel");
        workspace.requireOpen(channel);
        ObjectNode answer = JSON.objectNode();
        answer.putObject("channel").put("id", channel).put("is_im", channel.startsWith("D"));
        return answer;
    }

    private static ObjectNode content(Call call) {
        ObjectNode content = JSON.objectNode();
        Optional<JsonNode> blocks = call.json("blocks", "invalid_blocks_format");
        blocks.ifPresent(BlockRules::check);
        blocks.ifPresent(value -> content.set("blocks", value));
        TextRules.check(call.optional("text").orElse(""), blocks.isPresent());
        call.json("metadata", "invalid_metadata_format").ifPresent(metadata -> {
            boolean formed = metadata.path("event_type").isTextual()
                    && metadata.path("event_payload").isObject();
            if (!formed) {
                throw new Refused("invalid_metadata_format");
            }
            if (metadata.toString().length() > MAX_METADATA) {
                throw new Refused("metadata_too_large");
            }
            content.set("metadata", metadata);
        });
        return content;
    }
}
