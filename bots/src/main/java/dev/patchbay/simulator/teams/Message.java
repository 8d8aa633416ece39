package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message as it stands.
 *
 * @param author the member's id; the bot's for its own
 * @param root the thread's first message; empty where there are no threads
 * @param seenBy the one member who sees it; empty when everybody does
 */
record Message(
        String id, String chat, String root, String author, ObjectNode json, boolean edited, Optional<String> seenBy) {

    boolean isByBot() {
        return author.startsWith("28:");
    }

    boolean hasFeedback() {
        return !json.path("channelData").path("feedbackLoop").isMissingNode();
    }

    Message withJson(ObjectNode changed) {
        return new Message(id, chat, root, author, changed, true, seenBy);
    }

    /** As it goes on to be written: nobody has changed it. */
    Message written(ObjectNode more) {
        return new Message(id, chat, root, author, more, false, seenBy);
    }

    /** The cards of it, in order. */
    Iterable<JsonNode> attachments() {
        return json.path("attachments");
    }
}
