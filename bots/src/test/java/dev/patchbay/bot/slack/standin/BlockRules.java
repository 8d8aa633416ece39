package dev.patchbay.bot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Slack's rules for blocks (docs.slack.dev, "Block Kit reference"), for the block types known here; any other type is
 * refused. Written from the documentation, not from the adapter's own limits.
 */
final class BlockRules {

    private static final Set<String> TEXT_TYPES = Set.of("plain_text", "mrkdwn");

    private BlockRules() {}

    /** Refuses blocks that Slack would refuse. */
    static void check(JsonNode blocks) {
        require(blocks.isArray(), "invalid_blocks_format");
        require(!blocks.isEmpty() && blocks.size() <= 50, "invalid_blocks");
        require(blocks.toString().length() <= 13_200, "msg_blocks_too_long");
        int tables = 0;
        for (JsonNode block : blocks) {
            switch (block.path("type").asText()) {
                case "section" -> text(block.path("text"), 3_000);
                case "context" -> context(block.path("elements"));
                case "actions" -> buttons(block.path("elements"));
                case "table" -> {
                    table(block);
                    tables++;
                }
                default -> throw new Refused("invalid_blocks");
            }
        }
        require(tables <= 1, "only_one_table_allowed");
    }

    private static void context(JsonNode elements) {
        require(elements.isArray() && !elements.isEmpty() && elements.size() <= 10, "invalid_blocks");
        elements.forEach(element -> text(element, 3_000));
    }

    private static void buttons(JsonNode elements) {
        Set<String> actions = new HashSet<>();
        require(elements.isArray() && !elements.isEmpty() && elements.size() <= 25, "invalid_blocks");
        for (JsonNode button : elements) {
            require(button.path("type").asText().equals("button"), "invalid_blocks");
            require(button.path("text").path("type").asText().equals("plain_text"), "invalid_blocks");
            text(button.path("text"), 75);
            String action = button.path("action_id").asText();
            require(!action.isEmpty() && action.length() <= 255 && actions.add(action), "invalid_blocks");
            require(button.path("value").asText().length() <= 2_000, "invalid_blocks");
        }
    }

    private static void table(JsonNode table) {
        JsonNode rows = table.path("rows");
        require(rows.isArray() && !rows.isEmpty() && rows.size() <= 100, "invalid_blocks");
        int columns = rows.path(0).size();
        require(columns >= 1 && columns <= 20, "invalid_blocks");
        require(table.path("column_settings").size() <= columns, "invalid_blocks");
        for (JsonNode row : rows) {
            require(row.isArray() && row.size() == columns, "invalid_blocks");
            for (JsonNode cell : row) {
                require(cell.path("type").asText().equals("raw_text"), "invalid_blocks");
                require(!cell.path("text").asText().isBlank(), "invalid_blocks");
            }
        }
    }

    private static void text(JsonNode text, int limit) {
        require(TEXT_TYPES.contains(text.path("type").asText()), "invalid_blocks");
        String content = text.path("text").asText();
        require(!content.isBlank() && content.length() <= limit, "invalid_blocks");
        boolean plain = text.path("type").asText().equals("plain_text");
        require(plain || !text.has("emoji"), "invalid_blocks");
        require(!plain || !text.has("verbatim"), "invalid_blocks");
    }

    private static void require(boolean holds, String error) {
        if (!holds) {
            throw new Refused(error);
        }
    }
}
