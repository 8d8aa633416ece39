package dev.patchbay.simulator.discord;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Discord takes as a message (discord.com/developers/docs/resources/message, "Create Message"). */
final class MessageRules {

    static final int FILE_BYTES = 10 * 1024 * 1024;

    private static final int CONTENT = 2_000;
    private static final int NONCE = 25;
    private static final int FILES = 10;
    private static final int FILE_DESCRIPTION = 1_024;
    private static final int EMPTY_MESSAGE = 50_006;
    private static final int TOO_LARGE = 40_005;

    private static final Set<String> EDITABLE =
            Set.of("content", "embeds", "flags", "allowed_mentions", "components", "attachments");
    private static final Set<String> CREATED = Set.of("nonce", "tts", "message_reference", "enforce_nonce");

    private MessageRules() {}

    static void create(JsonObject message, List<Upload> files) {
        check(message, files, CREATED);
        boolean empty = message.getString("content", "").isBlank()
                && message.getJsonArray("embeds", new JsonArray()).isEmpty()
                && files.isEmpty();
        if (empty) {
            throw Refused.of(400, EMPTY_MESSAGE, "Cannot send an empty message");
        }
    }

    static void edit(JsonObject message, List<Upload> files) {
        check(message, files, Set.of());
    }

    private static void check(JsonObject message, List<Upload> files, Set<String> more) {
        if (files.stream().anyMatch(file -> file.content().length() > FILE_BYTES)) {
            throw Refused.of(413, TOO_LARGE, "Request entity too large");
        }
        BodyCheck check = new BodyCheck();
        check.onlyFields(
                "",
                message,
                Set.copyOf(Stream.concat(EDITABLE.stream(), more.stream()).toList()));
        check.text("", message, "content", 0, CONTENT, false);
        check.text("", message, "nonce", 1, NONCE, message.getBoolean("enforce_nonce", false));
        new EmbedRules(check).message(message);
        new ComponentRules(check).message(message);
        attachments(check, message, files);
        check.end();
    }

    private static void attachments(BodyCheck check, JsonObject message, List<Upload> files) {
        JsonArray attachments = check.array("", message, "attachments", 0, FILES);
        for (int index = 0; index < attachments.size(); index++) {
            String path = "attachments." + index;
            JsonObject attachment = attachments.getJsonObject(index);
            check.onlyFields(path, attachment, Set.of("id", "filename", "description", "title"));
            check.text(path, attachment, "description", 0, FILE_DESCRIPTION, false);
            if (!attachment.containsKey("id")) {
                check.problem(path + ".id", "This field is required");
            }
        }
        if (files.size() > FILES) {
            check.problem("files", "Must be 10 or fewer in length");
        }
    }

    /** A file that came with a request; {@code index} is the one its description refers to. */
    record Upload(String index, String name, Buffer content) {}
}
