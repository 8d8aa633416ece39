package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import java.util.List;

/** The stand-in's rules for a message, for tests that render without a socket. */
public final class SlackRules {

    private SlackRules() {}

    /** Throws what Slack would refuse the message with; blocks are empty when there are none. */
    public static void check(String text, String blocksJson) {
        if (!blocksJson.isEmpty()) {
            BlockRules.check(message(text, blocksJson).path("blocks"));
        }
        TextRules.check(text, !blocksJson.isEmpty());
    }

    /** Everything in a message that Slack would turn into a link, a channel or a ping. */
    public static List<String> references(String text, String blocksJson) {
        return new Posted("", message(text, blocksJson)).references();
    }

    private static ObjectNode message(String text, String blocksJson) {
        try {
            ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", text);
            message.set("blocks", WireJson.mapper().readTree(blocksJson));
            return message;
        } catch (JsonProcessingException e) {
            throw new Refused("invalid_blocks_format");
        }
    }
}
