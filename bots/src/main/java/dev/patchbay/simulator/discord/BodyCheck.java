package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with a request body, by the path of the field, and refuses it with all of that at once. */
final class BodyCheck {

    private final Map<String, String> problems = new LinkedHashMap<>();

    void problem(String path, String what) {
        problems.putIfAbsent(path, what);
    }

    /** Refuses fields Discord does not name: it would drop them, and what they were to do would be lost unseen. */
    void onlyFields(String path, JsonObject object, Set<String> known) {
        object.fieldNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> problem(path + "." + field, "This field is not known"));
    }

    /** A text of that many UTF-16 units, which is the strictest way to count; absent only where it may be. */
    void text(String path, JsonObject object, String field, int shortest, int longest, boolean required) {
        Object value = object.getValue(field);
        String where = path + "." + field;
        if (value == null) {
            if (required) {
                problem(where, "This field is required");
            }
        } else if (!(value instanceof String text)) {
            problem(where, "This is not a text");
        } else if (text.strip().length() < shortest || text.length() > longest) {
            problem(where, "Must be between %d and %d in length, is %d".formatted(shortest, longest, text.length()));
        } else if (text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
            problem(where, "This is not well-formed Unicode");
        }
    }

    int number(String path, JsonObject object, String field, int least, int most, int absent) {
        Object value = object.getValue(field);
        if (value == null) {
            return absent;
        }
        if (!(value instanceof Number number) || number.longValue() < least || number.longValue() > most) {
            problem(path + "." + field, "Must be a number between %d and %d".formatted(least, most));
            return absent;
        }
        return number.intValue();
    }

    /** The objects of an array, none where it is absent; a wrong size is a problem. */
    JsonArray array(String path, JsonObject object, String field, int least, int most) {
        Object value = object.getValue(field);
        JsonArray array = value instanceof JsonArray found ? found : new JsonArray();
        if (value != null && !(value instanceof JsonArray)) {
            problem(path + "." + field, "This is not an array");
        } else if (array.size() < least || array.size() > most) {
            problem(
                    path + "." + field,
                    "Must be between %d and %d in length, is %d".formatted(least, most, array.size()));
        }
        if (array.stream().anyMatch(element -> !(element instanceof JsonObject))) {
            problem(path + "." + field, "Not every element is an object");
            return new JsonArray();
        }
        return array;
    }

    /** An address that Discord would open. */
    void link(String path, JsonObject object, String field, int longest) {
        text(path, object, field, 1, longest, true);
        if (!String.valueOf(object.getValue(field)).matches("(https?|discord)://[^\\s/].*")) {
            problem(path + "." + field, "Not a well formed URL");
        }
    }

    void end() {
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
    }
}
