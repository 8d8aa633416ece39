package dev.patchbay.bot.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Discord's objects as JSON. */
final class MessageJson {

    static final int EPHEMERAL = 64;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int SUPPRESS_PREVIEWS = 4;
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int LINK = 5;

    private MessageJson() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** A message that calls nobody. Addresses in it bring no preview, which Discord would fetch for everybody. */
    static ObjectNode text(String content) {
        ObjectNode message = object().put("content", content).put("flags", SUPPRESS_PREVIEWS);
        message.putObject("allowed_mentions").putArray("parse");
        return message;
    }

    /** A message with cards; the flag against previews would hide them too. */
    static ObjectNode message(String content, List<ObjectNode> embeds, List<ObjectNode> rows) {
        ObjectNode message = text(content);
        if (!embeds.isEmpty()) {
            message.remove("flags");
            message.putArray("embeds").addAll(embeds);
        }
        if (!rows.isEmpty()) {
            message.putArray("components").addAll(rows);
        }
        return message;
    }

    /** A message that only one person sees. */
    static ObjectNode unseen(String content, List<ObjectNode> rows) {
        return message(content, List.of(), rows).put("flags", EPHEMERAL | SUPPRESS_PREVIEWS);
    }

    static ObjectNode row(List<ObjectNode> buttons) {
        ObjectNode row = object().put("type", ROW);
        row.putArray("components").addAll(buttons);
        return row;
    }

    /** @param style 1 blurple, 2 grey, 3 green, 4 red */
    static ObjectNode button(int style, String label, ActionId action) {
        return object().put("type", BUTTON)
                .put("style", style)
                .put("label", label)
                .put("custom_id", action.toString());
    }

    static ObjectNode thumb(String emoji, ActionId action) {
        ObjectNode button = object().put("type", BUTTON).put("style", 2).put("custom_id", action.toString());
        button.putObject("emoji").put("name", emoji);
        return button;
    }

    static ObjectNode link(String label, String url) {
        return object().put("type", BUTTON)
                .put("style", LINK)
                .put("label", label)
                .put("url", url);
    }
}
