package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.SimulatedPlatform.Dialog;
import dev.patchbay.simulator.SimulatedPlatform.DialogField;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Modals as people see them and fill them in. */
final class Modals {

    private Modals() {}

    static Dialog dialog(JsonObject modal) {
        List<DialogField> fields = labels(modal)
                .map(label -> {
                    JsonObject field = label.getJsonObject("component");
                    List<String> options = ShownMessages.objects(field.getJsonArray("options"))
                            .map(option -> option.getString("label"))
                            .toList();
                    return new DialogField(
                            field.getString("custom_id"), label.getString("label"), shown(field), options, "");
                })
                .toList();
        return new Dialog(modal.getString("title"), fields, "");
    }

    /** What Discord sends of a modal that was filled in; a choice may be named by its label. */
    static JsonObject submission(JsonObject modal, Map<String, String> values) {
        JsonArray components = new JsonArray();
        labels(modal).forEach(label -> {
            JsonObject field = label.getJsonObject("component");
            String value = values.getOrDefault(field.getString("custom_id"), shown(field));
            JsonObject filled = new JsonObject()
                    .put("id", components.size() * 2 + 2)
                    .put("type", field.getInteger("type"))
                    .put("custom_id", field.getString("custom_id"));
            if (field.getInteger("type") == ComponentRules.SELECT) {
                filled.put("values", value.isEmpty() ? new JsonArray() : new JsonArray().add(chosen(field, value)));
            } else {
                filled.put("value", value);
            }
            components.add(new JsonObject()
                    .put("id", components.size() * 2 + 1)
                    .put("type", ComponentRules.LABEL)
                    .put("component", filled));
        });
        return new JsonObject().put("custom_id", modal.getString("custom_id")).put("components", components);
    }

    private static Stream<JsonObject> labels(JsonObject modal) {
        return ShownMessages.objects(modal.getJsonArray("components"));
    }

    /** What stands in a field; of a choice its label, since people never see its value. */
    private static String shown(JsonObject field) {
        return ShownMessages.objects(field.getJsonArray("options"))
                .filter(option -> option.getBoolean("default", false))
                .map(option -> option.getString("label"))
                .findFirst()
                .orElse(field.getString("value", ""));
    }

    private static String chosen(JsonObject select, String value) {
        return ShownMessages.objects(select.getJsonArray("options"))
                .filter(option -> value.equals(option.getString("label")) || value.equals(option.getString("value")))
                .map(option -> option.getString("value"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" cannot be chosen"));
    }
}
