package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** What Discord takes as commands (discord.com/developers/docs/interactions/application-commands). */
final class CommandRules {

    static final int CHAT_INPUT = 1;
    static final int MESSAGE = 3;
    static final int SUB_COMMAND = 1;

    private static final int COMMANDS = 100;
    private static final int OPTIONS = 25;
    private static final int DESCRIPTION = 100;
    private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";
    private static final Set<String> KNOWN = Set.of(
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "options",
            "default_member_permissions",
            "contexts",
            "integration_types",
            "type",
            "nsfw");
    private static final Set<String> OPTION = Set.of(
            "type",
            "name",
            "name_localizations",
            "description",
            "description_localizations",
            "required",
            "choices",
            "options",
            "channel_types",
            "min_value",
            "max_value",
            "min_length",
            "max_length",
            "autocomplete");

    private CommandRules() {}

    static void check(JsonArray commands) {
        BodyCheck check = new BodyCheck();
        if (commands.size() > COMMANDS) {
            check.problem("", "Maximum number of application commands reached");
        }
        for (int index = 0; index < commands.size(); index++) {
            command(check, "" + index, commands.getJsonObject(index));
        }
        check.end();
    }

    private static void command(BodyCheck check, String path, JsonObject command) {
        check.onlyFields(path, command, KNOWN);
        if (command.getInteger("type", CHAT_INPUT) == CHAT_INPUT) {
            named(check, path, command);
            options(check, path, command);
        } else {
            check.text(path, command, "name", 1, 32, true);
            if (command.containsKey("description") || command.containsKey("options")) {
                check.problem(path, "A context menu command has neither description nor options");
            }
        }
    }

    private static void options(BodyCheck check, String path, JsonObject holder) {
        JsonArray options = check.array(path, holder, "options", 0, OPTIONS);
        boolean optionalSeen = false;
        for (int index = 0; index < options.size(); index++) {
            JsonObject option = options.getJsonObject(index);
            String where = path + ".options." + index;
            check.onlyFields(where, option, OPTION);
            named(check, where, option);
            check.number(where, option, "type", 1, 11, 0);
            boolean required = option.getBoolean("required", false);
            if (required && optionalSeen) {
                check.problem(where, "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            if (option.containsKey("choices") && option.getBoolean("autocomplete", false)) {
                check.problem(where, "An option has choices or autocompletion");
            }
            check.array(where, option, "choices", 0, OPTIONS);
            if (option.containsKey("options")) {
                options(check, where, option);
            }
        }
    }

    private static void named(BodyCheck check, String path, JsonObject object) {
        String name = String.valueOf(object.getValue("name"));
        if (!name.matches(NAME) || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
            check.problem(path + ".name", "Command name is invalid");
        }
        check.text(path, object, "description", 1, DESCRIPTION, true);
    }
}
