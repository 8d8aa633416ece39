package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** The limits of embeds (discord.com/developers/docs/resources/message, "Embed Limits"). */
final class EmbedRules {

    private static final int EMBEDS = 10;
    private static final int ALL_CHARACTERS = 6_000;
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4_096;
    private static final int FIELDS = 25;
    private static final int FIELD_NAME = 256;
    private static final int FIELD_VALUE = 1_024;
    private static final int FOOTER = 2_048;
    private static final int COLOR = 0xFFFFFF;
    private static final Set<String> KNOWN = Set.of(
            "title",
            "type",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "author",
            "fields");

    private final BodyCheck check;
    private int characters;

    EmbedRules(BodyCheck check) {
        this.check = check;
    }

    void message(JsonObject message) {
        JsonArray embeds = check.array("", message, "embeds", 0, EMBEDS);
        for (int index = 0; index < embeds.size(); index++) {
            embed("embeds." + index, embeds.getJsonObject(index));
        }
        if (characters > ALL_CHARACTERS) {
            check.problem("embeds", "Embed size exceeds maximum size of 6000");
        }
    }

    private void embed(String path, JsonObject embed) {
        check.onlyFields(path, embed, KNOWN);
        text(path, embed, "title", 0, TITLE, false);
        text(path, embed, "description", 0, DESCRIPTION, false);
        check.number(path, embed, "color", 0, COLOR, 0);
        if (embed.getValue("footer") instanceof JsonObject footer) {
            text(path + ".footer", footer, "text", 1, FOOTER, true);
        }
        if (embed.getValue("author") instanceof JsonObject author) {
            text(path + ".author", author, "name", 1, TITLE, true);
        }
        if (embed.containsKey("url")) {
            check.link(path, embed, "url", 2_048);
        }
        JsonArray fields = check.array(path, embed, "fields", 0, FIELDS);
        for (int index = 0; index < fields.size(); index++) {
            JsonObject field = fields.getJsonObject(index);
            String where = path + ".fields." + index;
            check.onlyFields(where, field, Set.of("name", "value", "inline"));
            text(where, field, "name", 1, FIELD_NAME, true);
            text(where, field, "value", 1, FIELD_VALUE, true);
        }
        if (embed.getString("title", "").isBlank()
                && embed.getString("description", "").isBlank()
                && fields.isEmpty()) {
            check.problem(path, "This embed is empty");
        }
    }

    private void text(String path, JsonObject object, String field, int shortest, int longest, boolean required) {
        check.text(path, object, field, shortest, longest, required);
        characters += String.valueOf(object.getValue(field, "")).length();
    }
}
