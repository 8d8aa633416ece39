package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What Slack's rules for blocks and views are made of. */
final class Rules {

    private static final Set<String> TEXT_TYPES = Set.of("plain_text", "mrkdwn");

    private Rules() {}

    static void require(boolean holds, String error) {
        if (!holds) {
            throw new Refused(error);
        }
    }

    static void text(JsonNode text, int limit, String error) {
        require(TEXT_TYPES.contains(text.path("type").asText()), error);
        String content = text.path("text").asText();
        require(!content.isBlank() && content.length() <= limit, error);
        boolean plain = text.path("type").asText().equals("plain_text");
        require(plain || !text.has("emoji"), error);
        require(!plain || !text.has("verbatim"), error);
    }

    static void plain(JsonNode text, int limit, String error) {
        require(text.path("type").asText().equals("plain_text"), error);
        text(text, limit, error);
    }

    static void count(JsonNode array, int min, int max, String error) {
        require(array.isArray() && array.size() >= min && array.size() <= max, error);
    }

    static void length(JsonNode text, int min, int max, String error) {
        require(
                text.isTextual()
                        && text.asText().length() >= min
                        && text.asText().length() <= max,
                error);
    }

    /** Only fields that are known: Slack refuses any other. */
    static void fields(JsonNode node, Set<String> known, String error) {
        node.fieldNames().forEachRemaining(name -> require(known.contains(name), error));
    }
}
