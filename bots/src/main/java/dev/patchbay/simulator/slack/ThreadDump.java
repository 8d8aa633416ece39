package dev.patchbay.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A thread as a person would read it, in plain text. */
final class ThreadDump {

    private ThreadDump() {}

    static String of(List<Posted> thread, Workspace workspace) {
        return thread.stream().map(message -> message(message, workspace)).collect(Collectors.joining("\n"));
    }

    private static String message(Posted message, Workspace workspace) {
        return author(message, workspace) + "\n" + content(message).indent(3).stripTrailing();
    }

    static String author(Posted message, Workspace workspace) {
        return message.isByBot()
                ? "Patchbay"
                : workspace.userName(message.user()).orElse(message.user());
    }

    /** Everything that can be read in a message, line by line. */
    static String content(Posted message) {
        String content = message.blocks().isEmpty()
                ? message.text()
                : lines(message.blocks()).map(ThreadDump::block).collect(Collectors.joining("\n"));
        for (JsonNode file : message.json().path("files")) {
            String title = file.path("title").asText(file.path("name").asText());
            content += (content.isEmpty() ? "" : "\n") + "(file: " + title + ")";
        }
        return plain(content);
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" -> block.path("text").path("text").asText();
            case "context" ->
                lines(block.path("elements"))
                        .map(element -> "▸ " + element.path("text").asText())
                        .collect(Collectors.joining("\n"));
            case "actions" ->
                lines(block.path("elements"))
                        .map(button -> "[" + button.path("text").path("text").asText() + "]")
                        .collect(Collectors.joining(" "));
            case "table" ->
                lines(block.path("rows"))
                        .map(row -> lines(row)
                                .map(cell -> cell.path("text").asText())
                                .collect(Collectors.joining(" | ", "| ", " |")))
                        .collect(Collectors.joining("\n"));
            case "header" -> block.path("text").path("text").asText();
            case "data_visualization" -> "(chart: " + block.path("title").asText() + ")";
            case "rich_text" ->
                lines(block.path("elements"))
                        .map(section -> lines(section.path("elements"))
                                .map(element -> element.path("text").asText())
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
            case "markdown" -> block.path("text").asText();
            case "context_actions" -> "[👍] [👎]";
            default -> block.toString();
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static java.util.stream.Stream<JsonNode> lines(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
