package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What Teams is answered: an HTTP status, and for an invoke what is to be shown. */
record Answer(int status, Optional<JsonNode> body) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Taken, with nothing to show. */
    static Answer ok() {
        return new Answer(200, Optional.empty());
    }

    static Answer of(int status) {
        return new Answer(status, Optional.empty());
    }

    /** To a pressed button of a card: a line that whoever pressed it sees. */
    static Answer line(String text) {
        return card("application/vnd.microsoft.activity.message", JSON.textNode(text));
    }

    /** To a pressed button of a card: what stands in the card's place now. */
    static Answer card(ObjectNode card) {
        return card(CardJson.CONTENT_TYPE, card);
    }

    /** To a request for a dialog: the dialog. */
    static Answer dialog(String title, ObjectNode card) {
        ObjectNode body = JSON.objectNode();
        ObjectNode task = body.putObject("task").put("type", "continue");
        ObjectNode value = task.putObject("value").put("title", title);
        value.put("height", "medium").put("width", "medium");
        value.set("card", CardJson.attachment(card));
        return new Answer(200, Optional.of(body));
    }

    /** To a request for a dialog, or to what was sent with one: a line in its place. */
    static Answer notice(String text) {
        ObjectNode body = JSON.objectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return new Answer(200, Optional.of(body));
    }

    private static Answer card(String type, JsonNode value) {
        ObjectNode body = JSON.objectNode().put("statusCode", 200).put("type", type);
        body.set("value", value);
        return new Answer(200, Optional.of(body));
    }
}
