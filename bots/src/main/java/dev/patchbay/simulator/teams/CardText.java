package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.simulator.SimulatedPlatform.ShownButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person reads in a card: lines, buttons, charts. */
final class CardText {

    private CardText() {}

    /** Everything that can be read, line by line. */
    static String text(JsonNode card) {
        return all(card.path("body"))
                .map(CardText::line)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The actions of a card in reading order; that of its refresh is no button. */
    static List<JsonNode> actions(JsonNode card) {
        List<JsonNode> actions = new ArrayList<>();
        JsonNode shown = card instanceof ObjectNode whole ? whole.deepCopy().without("refresh") : card;
        for (JsonNode parent : shown.findParents("type")) {
            if (parent.path("type").asText().startsWith("Action.")) {
                actions.add(parent);
            }
        }
        return actions;
    }

    static ShownButton button(JsonNode action) {
        Optional<String> link = action.path("type").asText().equals("Action.OpenUrl")
                ? Optional.of(action.path("url").asText())
                : Optional.empty();
        return new ShownButton(action.path("title").asText(), link);
    }

    /** Titles of the charts Teams draws itself. */
    static List<String> charts(JsonNode card) {
        return card.findParents("type").stream()
                .filter(element -> element.path("type").asText().startsWith("Chart."))
                .map(element -> element.path("title").asText())
                .toList();
    }

    /** One element of a card. */
    static String line(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "TextBlock", "TextRun" -> element.path("text").asText();
            case "RichTextBlock" ->
                all(element.path("inlines"))
                        .map(inline -> inline.isTextual()
                                ? inline.asText()
                                : inline.path("text").asText())
                        .collect(Collectors.joining());
            case "Container", "TableCell", "Column" -> lines(element.path("items"));
            case "ColumnSet" -> row(element.path("columns"), "  ");
            case "Table" -> lines(element.path("rows"));
            case "TableRow" -> "| " + row(element.path("cells"), " | ") + " |";
            case "Image" -> "(image: " + element.path("altText").asText() + ")";
            case "ProgressBar" -> "(progress: " + element.path("value").asText() + ")";
            case "Input.Text", "Input.ChoiceSet" ->
                element.path("label").asText() + ": " + element.path("value").asText();
            case "ActionSet" -> "";
            default ->
                element.path("type").asText().startsWith("Chart.")
                        ? "(chart: " + element.path("title").asText() + ")"
                        : "";
        };
    }

    private static String lines(JsonNode elements) {
        return all(elements).map(CardText::line).collect(Collectors.joining("\n"));
    }

    private static String row(JsonNode cells, String gap) {
        return all(cells).map(CardText::line).collect(Collectors.joining(gap));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
