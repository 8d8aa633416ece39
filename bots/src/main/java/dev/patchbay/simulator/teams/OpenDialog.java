package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dialog before somebody: the card in it, and what it is sent with. Fields that must be filled in are checked here,
 * as Teams does before it sends anything.
 *
 * @param invoke the invoke that takes it: task/submit, or that of the message extension
 * @param extra what the invoke carries beside the data
 */
record OpenDialog(
        String title,
        JsonNode card,
        String invoke,
        ObjectNode extra,
        Chat chat,
        String root,
        Map<String, String> wrong) {

    OpenDialog {
        wrong = Map.copyOf(wrong);
    }

    /** It as a person sees it: text above a field says what is wrong with that, text below all with the whole. */
    Dialog shown() {
        List<DialogField> fields = new ArrayList<>();
        String above = "";
        for (JsonNode element : card.path("body")) {
            if (element.path("type").asText().startsWith("Input.")) {
                fields.add(field(element, wrong.getOrDefault(element.path("id").asText(), above)));
                above = "";
            } else {
                above = CardText.line(element);
            }
        }
        return new Dialog(title, fields, above);
    }

    /** What is sent when these values stand in the fields: the button's own data and every field. */
    ObjectNode data(Map<String, String> values) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        JsonNode button = CardText.actions(card).getFirst();
        if (button.path("data").isObject()) {
            data.setAll((ObjectNode) button.path("data"));
        }
        inputs().forEach((name, input) -> data.put(
                name, value(input, values.getOrDefault(name, input.path("value").asText()))));
        return data;
    }

    /** What Teams itself finds wrong with these values, by field. */
    Map<String, String> check(Map<String, String> values) {
        Map<String, String> found = new HashMap<>();
        inputs().forEach((name, input) -> {
            String value = values.getOrDefault(name, input.path("value").asText());
            boolean missing = input.path("isRequired").asBoolean() && value.isBlank();
            boolean tooLong = input.has("maxLength")
                    && value.length() > input.path("maxLength").asInt();
            if (missing || tooLong) {
                found.put(name, input.path("errorMessage").asText("This is not right."));
            }
        });
        return found;
    }

    OpenDialog withWrong(Map<String, String> found, Map<String, String> values) {
        JsonNode kept = card.deepCopy();
        for (JsonNode element : kept.path("body")) {
            String name = element.path("id").asText();
            if (values.containsKey(name)) {
                ((ObjectNode) element).put("value", value(element, values.get(name)));
            }
        }
        return new OpenDialog(title, kept, invoke, extra, chat, root, found);
    }

    private Map<String, JsonNode> inputs() {
        Map<String, JsonNode> inputs = new HashMap<>();
        for (JsonNode element : card.path("body")) {
            if (element.path("type").asText().startsWith("Input.")) {
                inputs.put(element.path("id").asText(), element);
            }
        }
        return inputs;
    }

    /** People choose titles, of which the values are sent. */
    private static String value(JsonNode input, String shown) {
        return other(input, "title", shown, "value");
    }

    private static String title(JsonNode input, String value) {
        return other(input, "value", value, "title");
    }

    private static String other(JsonNode input, String known, String text, String wanted) {
        for (JsonNode choice : input.path("choices")) {
            if (choice.path(known).asText().equals(text)) {
                return choice.path(wanted).asText();
            }
        }
        return text;
    }

    private static DialogField field(JsonNode input, String error) {
        List<String> options = new ArrayList<>();
        input.path("choices").forEach(choice -> options.add(choice.path("title").asText()));
        return new DialogField(
                input.path("id").asText(),
                input.path("label").asText(),
                title(input, input.path("value").asText()),
                options,
                error);
    }
}
