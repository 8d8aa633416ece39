package dev.patchbay.bot.slack.standin;

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
        String author = message.isByBot()
                ? "Patchbay"
                : workspace.userName(message.user()).orElse(message.user());
        String content = message.blocks().isEmpty()
                ? message.text()
                : lines(message.blocks()).map(ThreadDump::block).collect(Collectors.joining("\n"));
        for (JsonNode file : message.json().path("files")) {
            String title = file.path("title").asText(file.path("name").asText());
            content += (content.isEmpty() ? "" : "\n") + "(file: " + title + ")";
        }
        return author + "\n" + plain(content).indent(3).stripTrailing();
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
            default -> block.toString();
        };
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static java.util.stream.Stream<JsonNode> lines(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
