package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import java.util.Optional;
import java.util.UUID;

/** The cards by which a file goes to somebody (learn.microsoft.com, "Send and receive files through a bot"). */
final class FileCards {

    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NAME = 120;

    private FileCards() {}

    /** Asks whether somebody wants a file. */
    static ObjectNode offer(FileRef file) {
        ObjectNode card = JSON.objectNode().put("contentType", CONSENT).put("name", name(file));
        ObjectNode content = card.putObject("content");
        content.put("description", "A file of this answer").put("sizeInBytes", file.size());
        content.set("acceptContext", context(file));
        content.set("declineContext", context(file));
        return message(card);
    }

    /** Shows a file that was brought to somebody, by what Teams said of where it is. */
    static ObjectNode brought(JsonNode upload) {
        ObjectNode card = JSON.objectNode().put("contentType", INFO);
        card.put("contentUrl", upload.path("contentUrl").asText())
                .put("name", upload.path("name").asText());
        card.putObject("content")
                .put("uniqueId", upload.path("uniqueId").asText())
                .put("fileType", upload.path("fileType").asText());
        return message(card);
    }

    /** A file as a button carries it. */
    static ObjectNode context(FileRef file) {
        ObjectNode context = JSON.objectNode();
        context.putObject("file")
                .put("id", file.id().toString())
                .put("name", name(file))
                .put("mediaType", file.mediaType())
                .put("size", file.size());
        return context;
    }

    /** The file a button carried; empty where it carried none. */
    static Optional<FileRef> read(JsonNode context) {
        JsonNode file = context.path("file");
        try {
            return Optional.of(new FileRef(
                    new FileId(UUID.fromString(file.path("id").asText())),
                    file.path("name").asText(),
                    file.path("mediaType").asText(),
                    file.path("size").asLong()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** A name that OneDrive takes: it refuses a few characters, and dots and spaces at the ends. */
    static String name(FileRef file) {
        String cleaned = PlainText.clean(file.name()).replaceAll("[\\\\/:*?\"<>|#%&{}~\\n\\t]", "_");
        String trimmed = cleaned.replaceAll("^[. ]+|[. ]+$", "");
        return trimmed.isEmpty() ? "file" : trimmed.substring(Math.max(0, trimmed.length() - NAME));
    }

    private static ObjectNode message(ObjectNode card) {
        ObjectNode message = JSON.objectNode().put("type", "message");
        message.putArray("attachments").add(card);
        return message;
    }
}
