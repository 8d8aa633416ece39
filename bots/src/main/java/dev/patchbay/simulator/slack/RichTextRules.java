package dev.patchbay.simulator.slack;

import static dev.patchbay.simulator.slack.Rules.count;
import static dev.patchbay.simulator.slack.Rules.length;
import static dev.patchbay.simulator.slack.Rules.require;

import com.fasterxml.jackson.databind.JsonNode;

/** Slack's rules for the rich text block: sections of texts and links. */
final class RichTextRules {

    private static final String ERROR = "invalid_blocks";

    private RichTextRules() {}

    static void check(JsonNode block) {
        count(block.path("elements"), 1, 100, ERROR);
        for (JsonNode section : block.path("elements")) {
            require(section.path("type").asText().equals("rich_text_section"), ERROR);
            count(section.path("elements"), 1, 1_000, ERROR);
            section.path("elements").forEach(RichTextRules::element);
        }
    }

    private static void element(JsonNode element) {
        switch (element.path("type").asText()) {
            case "text" -> length(element.path("text"), 1, 3_000, ERROR);
            case "link" -> {
                require(BlockRules.isUrl(element.path("url").asText()), ERROR);
                require(!element.has("text") || element.path("text").isTextual(), ERROR);
            }
            default -> throw new Refused(ERROR);
        }
    }
}
