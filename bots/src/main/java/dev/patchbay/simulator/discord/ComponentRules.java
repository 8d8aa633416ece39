package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** The rules of components (discord.com/developers/docs/components/reference). */
final class ComponentRules {

    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int SELECT = 3;
    static final int TEXT_INPUT = 4;
    static final int LABEL = 18;

    private static final int LINK_STYLE = 5;
    private static final int ROWS = 5;
    private static final int BUTTONS = 5;
    private static final int CUSTOM_ID = 100;
    private static final int BUTTON_LABEL = 80;
    private static final int BUTTON_LINK = 512;
    private static final int LABEL_TEXT = 45;
    private static final int INPUT = 4_000;
    private static final int OPTIONS = 25;
    private static final int OPTION_TEXT = 100;

    private static final Set<String> BUTTON_FIELDS =
            Set.of("type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled");
    private static final Set<String> INPUT_FIELDS = Set.of(
            "type",
            "id",
            "custom_id",
            "style",
            "label",
            "min_length",
            "max_length",
            "required",
            "value",
            "placeholder");
    private static final Set<String> SELECT_FIELDS = Set.of(
            "type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "required", "disabled");

    private final BodyCheck check;
    private final Set<String> customIds = new HashSet<>();

    ComponentRules(BodyCheck check) {
        this.check = check;
    }

    /** The rows of buttons below a message. */
    void message(JsonObject message) {
        JsonArray rows = check.array("", message, "components", 0, ROWS);
        for (int index = 0; index < rows.size(); index++) {
            row("components." + index, rows.getJsonObject(index));
        }
    }

    /** The fields of a modal. */
    void modal(JsonObject modal) {
        check.onlyFields("data", modal, Set.of("custom_id", "title", "components"));
        check.text("data", modal, "title", 1, LABEL_TEXT, true);
        customId("data", modal);
        JsonArray fields = check.array("data", modal, "components", 1, ROWS);
        for (int index = 0; index < fields.size(); index++) {
            label("data.components." + index, fields.getJsonObject(index));
        }
    }

    private void row(String path, JsonObject row) {
        check.onlyFields(path, row, Set.of("type", "id", "components"));
        if (row.getInteger("type", 0) != ROW) {
            check.problem(path + ".type", "Value of field \"type\" must be 1");
        }
        JsonArray buttons = check.array(path, row, "components", 1, BUTTONS);
        for (int index = 0; index < buttons.size(); index++) {
            button(path + ".components." + index, buttons.getJsonObject(index));
        }
    }

    private void button(String path, JsonObject button) {
        check.onlyFields(path, button, BUTTON_FIELDS);
        if (button.getInteger("type", 0) != BUTTON) {
            check.problem(path + ".type", "Value of field \"type\" must be 2");
        }
        int style = check.number(path, button, "style", 1, LINK_STYLE, 0);
        check.text(path, button, "label", 1, BUTTON_LABEL, !button.containsKey("emoji"));
        if (style == LINK_STYLE) {
            check.link(path, button, "url", BUTTON_LINK);
        } else if (style == 0) {
            check.problem(path + ".style", "This field is required");
        } else {
            customId(path, button);
        }
        if (button.containsKey("custom_id") == button.containsKey("url")) {
            check.problem(path, "A button has either a custom id or a url");
        }
    }

    private void label(String path, JsonObject label) {
        check.onlyFields(path, label, Set.of("type", "id", "label", "description", "component"));
        if (label.getInteger("type", 0) != LABEL) {
            check.problem(path + ".type", "Value of field \"type\" must be 18");
        }
        check.text(path, label, "label", 1, LABEL_TEXT, true);
        check.text(path, label, "description", 1, OPTION_TEXT, false);
        if (!(label.getValue("component") instanceof JsonObject component)) {
            check.problem(path + ".component", "This field is required");
        } else if (component.getInteger("type", 0) == TEXT_INPUT) {
            input(path + ".component", component);
        } else if (component.getInteger("type", 0) == SELECT) {
            select(path + ".component", component);
        } else {
            check.problem(path + ".component.type", "Value of field \"type\" must be one of 3, 4");
        }
    }

    private void input(String path, JsonObject input) {
        check.onlyFields(path, input, INPUT_FIELDS);
        customId(path, input);
        if (check.number(path, input, "style", 1, 2, 0) == 0) {
            check.problem(path + ".style", "This field is required");
        }
        if (input.containsKey("label")) {
            check.problem(path + ".label", "A text input in a label has no label of its own");
        }
        int least = check.number(path, input, "min_length", 0, INPUT, 0);
        int most = check.number(path, input, "max_length", 1, INPUT, INPUT);
        check.text(path, input, "value", 0, Math.min(INPUT, most), false);
        check.text(path, input, "placeholder", 0, OPTION_TEXT, false);
        if (least > most) {
            check.problem(path + ".min_length", "Must not be more than max_length");
        }
    }

    private void select(String path, JsonObject select) {
        check.onlyFields(path, select, SELECT_FIELDS);
        customId(path, select);
        check.text(path, select, "placeholder", 0, 150, false);
        JsonArray options = check.array(path, select, "options", 1, OPTIONS);
        Set<String> values = new HashSet<>();
        for (int index = 0; index < options.size(); index++) {
            String where = path + ".options." + index;
            JsonObject option = options.getJsonObject(index);
            check.onlyFields(where, option, Set.of("label", "value", "description", "emoji", "default"));
            check.text(where, option, "label", 1, OPTION_TEXT, true);
            check.text(where, option, "value", 1, OPTION_TEXT, true);
            if (!values.add(String.valueOf(option.getValue("value")))) {
                check.problem(where + ".value", "The specified option value is already used");
            }
        }
    }

    private void customId(String path, JsonObject component) {
        check.text(path, component, "custom_id", 1, CUSTOM_ID, true);
        if (!customIds.add(String.valueOf(component.getValue("custom_id")))) {
            check.problem(path + ".custom_id", "Component custom id cannot be duplicated");
        }
    }
}
