package dev.patchbay.simulator.discord;

import dev.patchbay.simulator.SimulatedPlatform.Shown;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import dev.patchbay.simulator.SimulatedPlatform.ShownFile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages as their readers see them. */
final class ShownMessages {

    /** What begins a line in small letters. */
    private static final Pattern SMALL = Pattern.compile("^-# ", Pattern.MULTILINE);

    private ShownMessages() {}

    static Shown of(JsonObject message) {
        JsonObject author = message.getJsonObject("author");
        return new Shown(
                message.getString("id"),
                author.getString("global_name"),
                author.getBoolean("bot", false),
                text(message),
                buttons(message)
                        .map(button -> new ShownButton(label(button), Optional.ofNullable(button.getString("url"))))
                        .toList(),
                objects(message.getJsonArray("attachments"))
                        .map(file -> new ShownFile(file.getString("filename"), file.getString("url")))
                        .toList(),
                List.of(),
                message.getString("edited_timestamp") != null,
                Optional.ofNullable(message.getString("seen_by")),
                message.encode());
    }

    /** The custom id of the button of that label. */
    static Optional<String> customId(JsonObject message, String label) {
        return buttons(message)
                .filter(button -> label(button).equals(label) && button.containsKey("custom_id"))
                .map(button -> button.getString("custom_id"))
                .findFirst();
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.of() : array.stream().map(JsonObject.class::cast);
    }

    private static Stream<JsonObject> buttons(JsonObject message) {
        return objects(message.getJsonArray("components")).flatMap(row -> objects(row.getJsonArray("components")));
    }

    private static String label(JsonObject button) {
        String label = button.getString("label");
        return label == null ? button.getJsonObject("emoji", new JsonObject()).getString("name", "") : label;
    }

    private static String text(JsonObject message) {
        List<String> lines = new ArrayList<>();
        lines.add(message.getString("content"));
        objects(message.getJsonArray("embeds")).forEach(embed -> {
            lines.add(embed.getString("title", ""));
            lines.add(embed.getString("description", ""));
            objects(embed.getJsonArray("fields"))
                    .forEach(field -> lines.add(field.getString("name") + ": " + field.getString("value")));
            lines.add(embed.getJsonObject("footer", new JsonObject()).getString("text", ""));
        });
        String shown =
                String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
        return SMALL.matcher(shown).replaceAll("▸ ");
    }
}
