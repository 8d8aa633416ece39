package dev.patchbay.simulator.slack;

import static dev.patchbay.simulator.slack.Rules.count;
import static dev.patchbay.simulator.slack.Rules.fields;
import static dev.patchbay.simulator.slack.Rules.length;
import static dev.patchbay.simulator.slack.Rules.plain;
import static dev.patchbay.simulator.slack.Rules.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Slack's rules for modals and home tabs (docs.slack.dev, "Views"). */
final class ViewRules {

    private static final String ERROR = "invalid_arguments";

    private ViewRules() {}

    static void modal(JsonNode view) {
        require(view.path("type").asText().equals("modal"), ERROR);
        fields(view, Set.of("type", "callback_id", "private_metadata", "title", "submit", "close", "blocks"), ERROR);
        plain(view.path("title"), 24, ERROR);
        plain(view.path("submit"), 24, ERROR);
        require(!view.has("close") || view.path("close").isObject(), ERROR);
        length(view.path("callback_id"), 1, 255, ERROR);
        require(view.path("private_metadata").asText().length() <= 3_000, ERROR);
        blocks(view.path("blocks"));
    }

    static void home(JsonNode view) {
        require(view.path("type").asText().equals("home"), ERROR);
        blocks(view.path("blocks"));
        view.path("blocks").forEach(block -> require(!isMessageOnly(block), ERROR));
    }

    private static void blocks(JsonNode blocks) {
        count(blocks, 1, 100, ERROR);
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            if (block.path("type").asText().equals("input")) {
                length(block.path("block_id"), 1, 255, ERROR);
                require(ids.add(block.path("block_id").asText()), ERROR);
                plain(block.path("label"), 2_000, ERROR);
                element(block.path("element"));
            } else {
                require(!isMessageOnly(block), ERROR);
                BlockRules.block(block);
            }
        }
    }

    private static boolean isMessageOnly(JsonNode block) {
        return Set.of("table", "data_visualization", "context_actions")
                .contains(block.path("type").asText());
    }

    private static void element(JsonNode element) {
        length(element.path("action_id"), 1, 255, ERROR);
        switch (element.path("type").asText()) {
            case "plain_text_input" -> input(element);
            case "static_select" -> select(element);
            default -> throw new Refused(ERROR);
        }
    }

    private static void input(JsonNode input) {
        int longest = input.path("max_length").asInt(3_000);
        require(longest >= 1 && longest <= 3_000, ERROR);
        require(input.path("initial_value").asText("").length() <= longest, ERROR);
    }

    private static void select(JsonNode select) {
        require(select.has("options") != select.has("option_groups"), ERROR);
        if (select.has("options")) {
            options(select.path("options"));
        } else {
            count(select.path("option_groups"), 1, 100, ERROR);
            select.path("option_groups").forEach(group -> {
                plain(group.path("label"), 75, ERROR);
                options(group.path("options"));
            });
        }
        JsonNode chosen = select.path("initial_option");
        require(chosen.isMissingNode() || select.toString().contains(chosen.toString()), ERROR);
    }

    private static void options(JsonNode options) {
        count(options, 1, 100, ERROR);
        options.forEach(option -> {
            plain(option.path("text"), 75, ERROR);
            length(option.path("value"), 1, 150, ERROR);
        });
    }
}
