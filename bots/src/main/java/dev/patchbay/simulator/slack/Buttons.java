package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** Finds what can be pressed. */
final class Buttons {

    private static final Set<String> THUMBS = Set.of("positive_button", "negative_button");

    private Buttons() {}

    /** The button of that label, one of two thumbs included; as its action tells of it when it is pressed. */
    static Optional<JsonNode> labelled(JsonNode blocks, String label) {
        for (JsonNode element : blocks.findParents("action_id")) {
            if (says(element, label)) {
                return Optional.of(element);
            }
            for (String thumb : THUMBS) {
                if (says(element.path(thumb), label)) {
                    ObjectNode pressed = ((ObjectNode) element).objectNode().put("type", "feedback_buttons");
                    pressed.put("action_id", element.path("action_id").asText());
                    return Optional.of(pressed.put(
                            "value", element.path(thumb).path("value").asText()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean says(JsonNode button, String label) {
        return button.path("text").path("text").asText().equals(label);
    }
}
