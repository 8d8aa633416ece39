package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.discord.MessageRules.Upload;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** One call of the REST interface. {@code body} is a JsonObject, a JsonArray or absent. */
record Call(List<String> path, MultiMap query, Object body, List<Upload> files) {

    String parameter(int index) {
        return path.get(index);
    }

    JsonObject object() {
        if (!(body instanceof JsonObject object)) {
            throw Refused.of(400, 50_109, "The request body contains invalid JSON.");
        }
        return object;
    }

    JsonArray array() {
        if (!(body instanceof JsonArray array)) {
            throw Refused.of(400, 50_109, "The request body contains invalid JSON.");
        }
        return array;
    }

    int number(String name, int least, int most, int absent) {
        String value = query.get(name);
        if (value == null) {
            return absent;
        }
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Refused.invalid(java.util.Map.of(name, "Must be between " + least + " and " + most));
        }
        return Integer.parseInt(value);
    }
}
