package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it stands in a channel.
 *
 * @param json as Slack's own API gives it
 */
public record Posted(String channel, ObjectNode json) {

    /** "in_progress" while it is streamed, then "completed"; any other message has none. */
    static final String STREAMING = "streaming_state";

    private static final Pattern REFERENCE = Pattern.compile("<[^<>]*>");

    public String ts() {
        return json.path("ts").textValue();
    }

    /** The root of the thread it belongs to: itself where it starts one. */
    public String thread() {
        return json.path("thread_ts").asText(ts());
    }

    public String user() {
        return json.path("user").textValue();
    }

    public String text() {
        return json.path("text").textValue();
    }

    public JsonNode blocks() {
        return json.path("blocks");
    }

    /** Whether somebody changed it. */
    public boolean isEdited() {
        return json.has("edited");
    }

    /** Whether it is still being written. */
    public boolean isStreaming() {
        return json.path(STREAMING).asText().equals("in_progress");
    }

    /** Whether it was written piece by piece. */
    public boolean isStreamed() {
        return json.has(STREAMING);
    }

    public boolean isByBot() {
        return json.has("bot_id");
    }

    /** The reply it belongs to, as its metadata or the name of its file says; empty for others. */
    public String delivery() {
        String named =
                json.path("metadata").path("event_payload").path("delivery").asText("");
        Matcher file = Pattern.compile(".*-([0-9a-f-]{36})-[0-9.]+(?:\\.\\w+)?").matcher(fileName());
        return named.isEmpty() && file.matches() ? file.group(1) : named;
    }

    /** The name of its first file; empty without one. */
    public String fileName() {
        return json.path("files").path(0).path("name").asText("");
    }

    /** Whether it shows that file and nothing else. */
    boolean isFileAlone(String file) {
        return json.path("files").size() == 1
                && json.path("files").path(0).path("id").asText().equals(file)
                && text().isEmpty();
    }

    /** Everything Slack would turn into a link, a channel or a ping. */
    public List<String> references() {
        List<String> found = new ArrayList<>();
        collect(json, found);
        return found;
    }

    /** Nothing in rich text is read as a reference. */
    private static void collect(JsonNode node, List<String> found) {
        if (node.path("type").asText().equals("rich_text")) {
            return;
        }
        if (node.path("text").isTextual()) {
            REFERENCE.matcher(node.path("text").textValue()).results().forEach(result -> found.add(result.group()));
        }
        node.forEach(child -> collect(child, found));
    }
}
