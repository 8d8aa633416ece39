package dev.patchbay.simulator.slack;

import static dev.patchbay.simulator.slack.Rules.count;
import static dev.patchbay.simulator.slack.Rules.length;
import static dev.patchbay.simulator.slack.Rules.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * chat.startStream, chat.appendStream and chat.stopStream. A stream is a reply in a thread, in a channel to one reader
 * who is named; while it is open no other method changes or deletes it, and once it is closed nothing is added.
 */
final class StreamMethods {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BLOCKS = 50;
    private static final int MARKDOWN = 12_000;

    private final Workspace workspace;
    private final Consumer<Posted> whenPosted;

    StreamMethods(Workspace workspace, Consumer<Posted> whenPosted) {
        this.workspace = workspace;
        this.whenPosted = whenPosted;
    }

    ObjectNode start(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        String thread = call.required("thread_ts");
        workspace.requireThread(channel, thread);
        if (!channel.startsWith("D")) {
            require(call.optional("recipient_user_id").isPresent(), "missing_recipient_user_id");
            require(call.optional("recipient_team_id").isPresent(), "missing_recipient_team_id");
        }
        call.optional("recipient_user_id")
                .ifPresent(user -> require(workspace.userName(user).isPresent(), "user_not_found"));
        ObjectNode content = JSON.objectNode().put("bot_id", Workspace.BOT_ID).put("app_id", Workspace.APP);
        content.put(Posted.STREAMING, "in_progress").putArray("blocks");
        add(content, call);
        return named(workspace.post(channel, Workspace.BOT_USER, "", Optional.of(thread), content));
    }

    ObjectNode append(Call call) {
        Posted stream = open(call);
        require(
                call.optional("chunks").isPresent()
                        || call.optional("markdown_text").isPresent(),
                "no_text");
        add(stream.json(), call);
        return named(stream);
    }

    ObjectNode stop(Call call) {
        Posted stream = open(call);
        Optional<JsonNode> blocks = call.json("blocks", "invalid_blocks_format");
        blocks.ifPresent(BlockRules::check);
        Optional<JsonNode> metadata = ChatMethods.metadata(call);
        ObjectNode whole = stream.json().deepCopy();
        add(whole, call);
        blocks.ifPresent(below -> whole.withArray("blocks").addAll((ArrayNode) below));
        requireNames(whole.path("blocks"));
        metadata.ifPresent(given -> whole.set("metadata", given));
        stream.json().setAll(whole.put(Posted.STREAMING, "completed"));
        whenPosted.accept(stream);
        return named(stream);
    }

    private Posted open(Call call) {
        String channel = call.required("channel");
        workspace.requireMember(channel);
        Posted posted =
                workspace.message(channel, call.required("ts")).orElseThrow(() -> new Refused("message_not_found"));
        require(posted.isByBot(), "message_not_owned_by_app");
        require(posted.isStreaming(), "message_not_in_streaming_state");
        return posted;
    }

    private static void add(ObjectNode message, Call call) {
        Optional<String> markdown = call.optional("markdown_text");
        Optional<JsonNode> chunks = call.json("chunks", "invalid_chunks");
        require(markdown.isEmpty() || chunks.isEmpty(), "cannot_provide_both_markdown_text_and_chunks");
        ArrayNode blocks = message.withArray("blocks").deepCopy();
        markdown.ifPresent(text -> blocks.add(markdown(text)));
        if (chunks.isPresent()) {
            require(chunks.get().isArray() && !chunks.get().isEmpty(), "invalid_chunks");
            chunks.get().forEach(chunk -> add(blocks, chunk));
        }
        require(blocks.size() <= BLOCKS, "invalid_chunks");
        requireNames(blocks);
        message.set("blocks", blocks);
    }

    private static void add(ArrayNode blocks, JsonNode chunk) {
        switch (chunk.path("type").asText()) {
            case "blocks" -> {
                count(chunk.path("blocks"), 1, BLOCKS, "invalid_chunks");
                BlockRules.check(chunk.path("blocks"));
                chunk.path("blocks").forEach(blocks::add);
            }
            case "markdown_text" -> blocks.add(markdown(chunk.path("text").asText()));
            default -> throw new Refused("invalid_chunks");
        }
    }

    private static ObjectNode markdown(String text) {
        require(!text.isEmpty() && text.length() <= MARKDOWN, "msg_too_long");
        return JSON.objectNode().put("type", "markdown").put("text", text);
    }

    /** A block's name is its own within its message. */
    private static void requireNames(JsonNode blocks) {
        Set<String> names = new HashSet<>();
        for (JsonNode block : blocks) {
            if (block.has("block_id")) {
                length(block.path("block_id"), 1, 255, "invalid_blocks");
                require(names.add(block.path("block_id").asText()), "invalid_blocks");
            }
        }
    }

    private static ObjectNode named(Posted stream) {
        return JSON.objectNode().put("channel", stream.channel()).put("ts", stream.ts());
    }
}
