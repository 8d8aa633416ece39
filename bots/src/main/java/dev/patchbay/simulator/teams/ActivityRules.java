package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Teams' rules for what a bot sends (Bot Framework, "Activity schema"; Teams, "Format your bot messages"). */
final class ActivityRules {

    static final String CARD = "application/vnd.microsoft.card.adaptive";
    static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    static final String FILE_INFO = "application/vnd.microsoft.teams.card.file.info";

    private static final int LARGEST_MESSAGE = 100 * 1024;
    private static final int LARGEST_CARD = 28 * 1024;
    private static final Set<String> FIELDS = Set.of(
            "type",
            "text",
            "textFormat",
            "summary",
            "attachments",
            "attachmentLayout",
            "entities",
            "channelData",
            "from",
            "recipient",
            "conversation",
            "replyToId",
            "locale",
            "id",
            "importance");
    private static final Pattern DRAWN = Pattern.compile("data:image/[a-z]+;base64,[A-Za-z0-9+/=]*");
    private static final Pattern PING = Pattern.compile("<at\\b", Pattern.CASE_INSENSITIVE);

    private final CardRules cards = new CardRules();

    /** Refuses what the connector would refuse. */
    void check(ObjectNode activity, Chat chat) throws Refused {
        for (var fields = activity.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!FIELDS.contains(field)) {
                throw Refused.badRequest("unknown field " + field);
            }
        }
        String type = activity.path("type").asText();
        if (type.equals("typing")) {
            return;
        }
        if (!type.equals("message")) {
            throw Refused.badRequest("a bot does not send " + type);
        }
        checkText(activity);
        checkSize(activity);
        for (JsonNode attachment : activity.path("attachments")) {
            checkAttachment(attachment, chat);
        }
        JsonNode feedback = activity.path("channelData").path("feedbackLoop");
        if (!feedback.isMissingNode()
                && !Set.of("default", "custom").contains(feedback.path("type").asText())) {
            throw Refused.badRequest("a feedback loop is default or custom");
        }
    }

    private static void checkText(JsonNode activity) throws Refused {
        if (activity.path("text").asText().isBlank()
                && activity.path("attachments").isEmpty()) {
            throw Refused.badRequest("Activity must have text or attachments");
        }
        String format = activity.path("textFormat").asText("markdown");
        if (!Set.of("plain", "markdown", "xml").contains(format)) {
            throw Refused.badRequest("textFormat " + format);
        }
        if (!format.equals("plain")
                && PING.matcher(activity.path("text").asText()).find()) {
            throw Refused.badRequest("a mention without its entity");
        }
    }

    private static void checkSize(JsonNode activity) throws Refused {
        if (size(activity) > LARGEST_MESSAGE) {
            throw new Refused(413, "MessageSizeTooBig", size(activity) + " bytes");
        }
    }

    private void checkAttachment(JsonNode attachment, Chat chat) throws Refused {
        JsonNode content = attachment.path("content");
        switch (attachment.path("contentType").asText()) {
            case CARD -> checkCard(content);
            case CONSENT -> {
                if (!chat.isPersonal()) {
                    throw Refused.badRequest("files are offered in personal conversations only");
                }
                require(
                        attachment.path("name").asText(),
                        content.path("sizeInBytes").asLong() > 0);
                require("context", content.has("acceptContext") && content.has("declineContext"));
            }
            case FILE_INFO ->
                require(
                        attachment.path("name").asText(),
                        attachment.path("contentUrl").isTextual()
                                && content.path("uniqueId").isTextual()
                                && content.path("fileType").isTextual());
            default ->
                throw Refused.badRequest(
                        "content type " + attachment.path("contentType").asText());
        }
    }

    /** Refuses a card that is not shown, wherever it comes from. */
    void checkCard(JsonNode card) throws Refused {
        if (size(card) > LARGEST_CARD) {
            throw new Refused(413, "MessageSizeTooBig", "a card of " + size(card) + " bytes");
        }
        cards.check(card);
    }

    private static void require(String what, boolean complete) throws Refused {
        if (!complete || what.isEmpty()) {
            throw Refused.badRequest("the file card of " + what + " is not complete");
        }
    }

    /** Bytes, drawings not counted. */
    private static int size(JsonNode node) {
        return DRAWN.matcher(node.toString()).replaceAll("").getBytes(StandardCharsets.UTF_8).length;
    }
}
