package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The few blocks we use (docs.slack.dev, "Block Kit reference"), as JSON: the SDK has no table. Every text given here
 * is escaped already.
 */
final class BlockKit {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BlockKit() {}

    /** Plain text as it is: nothing in it is formatting. */
    static ObjectNode section(String text) {
        return block("section").set("text", plain(text));
    }

    /** Lines in characters of one width. */
    static ObjectNode preformatted(String lines) {
        return block("section").set("text", verbatim(fence(lines)));
    }

    static String fence(String lines) {
        return "```\n" + lines + "\n```";
    }

    /** A small grey line. */
    static ObjectNode context(String text) {
        return block("context").set("elements", JSON.arrayNode().add(plain(text)));
    }

    /** A small grey line about a moment; the words are ours, never a user's. */
    static ObjectNode moment(String line) {
        return block("context").set("elements", JSON.arrayNode().add(verbatim(line)));
    }

    static ObjectNode actions(List<ObjectNode> buttons) {
        return block("actions").set("elements", JSON.arrayNode().addAll(buttons));
    }

    /** @param value what a press carries besides its action; empty for nothing */
    static ObjectNode button(String action, String label, String value) {
        ObjectNode button = JSON.objectNode().put("type", "button").put("action_id", action);
        button.set("text", plain(label));
        return value.isEmpty() ? button : button.put("value", value);
    }

    static ObjectNode contextActions(ObjectNode element) {
        return block("context_actions").set("elements", JSON.arrayNode().add(element));
    }

    static ObjectNode table(ArrayNode rows, ArrayNode columns) {
        ObjectNode table = block("table");
        table.set("rows", rows);
        table.set("column_settings", columns);
        return table;
    }

    static ObjectNode cell(String text) {
        return JSON.objectNode().put("type", "raw_text").put("text", text);
    }

    static ObjectNode column(boolean numeric) {
        return JSON.objectNode().put("align", numeric ? "right" : "left").put("is_wrapped", !numeric);
    }

    static ObjectNode header(String text) {
        return block("header").set("text", plain(text));
    }

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    private static ObjectNode block(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode verbatim(String text) {
        return JSON.objectNode().put("type", "mrkdwn").put("text", text).put("verbatim", true);
    }

    static ObjectNode plain(String text) {
        return JSON.objectNode().put("type", "plain_text").put("text", text).put("emoji", false);
    }
}
