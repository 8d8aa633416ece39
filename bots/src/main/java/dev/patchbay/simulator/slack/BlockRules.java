package dev.patchbay.simulator.slack;

import static dev.patchbay.simulator.slack.Rules.count;
import static dev.patchbay.simulator.slack.Rules.fields;
import static dev.patchbay.simulator.slack.Rules.length;
import static dev.patchbay.simulator.slack.Rules.plain;
import static dev.patchbay.simulator.slack.Rules.require;
import static dev.patchbay.simulator.slack.Rules.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Slack's rules for blocks (docs.slack.dev, "Block Kit reference"), for the block types known here; any other type is
 * refused. Written from the documentation, not from the adapter's own limits.
 */
final class BlockRules {

    private static final String ERROR = "invalid_blocks";

    private BlockRules() {}

    /** Refuses blocks of a message that Slack would refuse. */
    static void check(JsonNode blocks) {
        require(blocks.isArray(), "invalid_blocks_format");
        count(blocks, 1, 50, ERROR);
        require(blocks.toString().length() <= 13_200, "msg_blocks_too_long");
        int tables = 0;
        int charts = 0;
        for (JsonNode block : blocks) {
            block(block);
            tables += block.path("type").asText().equals("table") ? 1 : 0;
            charts += block.path("type").asText().equals("data_visualization") ? 1 : 0;
        }
        require(tables <= 1, "only_one_table_allowed");
        require(charts <= 2, ERROR);
    }

    /** Refuses a block that stands neither in messages nor in views. */
    static void block(JsonNode block) {
        switch (block.path("type").asText()) {
            case "section" -> {
                text(block.path("text"), 3_000, ERROR);
                if (block.has("accessory")) {
                    button(block.path("accessory"));
                }
            }
            case "header" -> plain(block.path("text"), 150, ERROR);
            case "divider" -> {}
            case "context" -> {
                count(block.path("elements"), 1, 10, ERROR);
                block.path("elements").forEach(element -> text(element, 3_000, ERROR));
            }
            case "actions" -> buttons(block.path("elements"));
            case "context_actions" -> {
                count(block.path("elements"), 1, 5, ERROR);
                block.path("elements").forEach(BlockRules::thumbs);
            }
            case "rich_text" -> RichTextRules.check(block);
            case "table" -> table(block);
            case "data_visualization" -> ChartRules.check(block);
            default -> throw new Refused(ERROR);
        }
    }

    private static void buttons(JsonNode elements) {
        Set<String> actions = new HashSet<>();
        count(elements, 1, 25, ERROR);
        for (JsonNode button : elements) {
            button(button);
            require(actions.add(button.path("action_id").asText()), ERROR);
        }
    }

    private static void button(JsonNode button) {
        require(button.path("type").asText().equals("button"), ERROR);
        fields(button, Set.of("type", "text", "action_id", "value", "url", "style"), ERROR);
        plain(button.path("text"), 75, ERROR);
        length(button.path("action_id"), 1, 255, ERROR);
        require(!button.has("value") || button.path("value").asText().length() <= 2_000, ERROR);
        require(
                !button.has("style")
                        || Set.of("primary", "danger")
                                .contains(button.path("style").asText()),
                ERROR);
        require(!button.has("url") || isUrl(button.path("url").asText()), ERROR);
    }

    static boolean isUrl(String url) {
        return url.length() <= 3_000 && url.matches("https?://[^\\s<>\"]+");
    }

    private static void thumbs(JsonNode element) {
        require(element.path("type").asText().equals("feedback_buttons"), ERROR);
        length(element.path("action_id"), 1, 255, ERROR);
        for (String name : Set.of("positive_button", "negative_button")) {
            plain(element.path(name).path("text"), 75, ERROR);
            length(element.path(name).path("value"), 1, 2_000, ERROR);
        }
    }

    private static void table(JsonNode table) {
        JsonNode rows = table.path("rows");
        count(rows, 1, 100, ERROR);
        int columns = rows.path(0).size();
        require(columns >= 1 && columns <= 20, ERROR);
        require(table.path("column_settings").size() <= columns, ERROR);
        for (JsonNode row : rows) {
            require(row.isArray() && row.size() == columns, ERROR);
            for (JsonNode cell : row) {
                require(cell.path("type").asText().equals("raw_text"), ERROR);
                require(!cell.path("text").asText().isBlank(), ERROR);
            }
        }
    }
}
