package dev.patchbay.simulator.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an Adaptive Card for Teams may hold (adaptivecards.io, schema 1.5; learn.microsoft.com, "Charts in Adaptive
 * Cards"): known elements with known fields of the right kind, required ones present, within the number of actions.
 */
final class CardRules {

    private static final int MOST_ACTIONS = 6;
    private static final String COMMON =
            " id:text spacing:none|small|default|medium|large|extraLarge|padding separator:bool isVisible:bool"
                    + " height:auto|stretch fallback:fallback";
    private static final String CHART = " title:text colorSet:text showLegend:bool xAxisTitle:text yAxisTitle:text";
    private static final String INPUT = " label:text isRequired:bool errorMessage:text";
    private static final String ACTION = " title!:nonblank style:default|positive|destructive tooltip:text id:text";
    private static final String TEXT = " color:default|dark|light|accent|good|warning|attention"
            + " isSubtle:bool size:small|default|medium|large|extraLarge weight:lighter|default|bolder"
            + " fontType:default|monospace";

    /** Types and their fields: {@code !} marks required ones, the word after the colon the kind of value. */
    private static final Map<String, Map<String, String>> TYPES = types(
            "AdaptiveCard version!:version body!:elements actions:actions msteams:object speak:text fallbackText:text"
                    + " refresh:refresh"
                    + " $schema:text",
            "TextBlock text!:nonblank wrap:bool maxLines:number style:default|columnHeader|heading" + TEXT + COMMON
                    + " horizontalAlignment:left|center|right",
            "RichTextBlock inlines!:inlines horizontalAlignment:left|center|right" + COMMON,
            "TextRun text!:nonempty italic:bool strikethrough:bool underline:bool highlight:bool selectAction:action"
                    + TEXT,
            "Container items!:elements style:default|emphasis|good|attention|warning|accent bleed:bool" + COMMON,
            "ColumnSet columns!:columns" + COMMON,
            "Column items!:elements width:any" + COMMON,
            "Image url!:image altText:text size:auto|stretch|small|medium|large msteams:object" + COMMON,
            "Table columns!:widths rows!:rows firstRowAsHeaders:bool showGridLines:bool gridStyle:text" + COMMON,
            "TableRow cells!:cells style:text" + COMMON,
            "TableCell items!:elements style:text" + COMMON,
            "ActionSet actions!:actions" + COMMON,
            "ProgressBar value:number max:number color:text" + COMMON,
            "Input.Text id!:nonblank isMultiline:bool maxLength:number placeholder:text value:text" + INPUT
                    + " spacing:text separator:bool",
            "Input.ChoiceSet id!:nonblank choices!:choices style:compact|expanded isMultiSelect:bool value:text" + INPUT
                    + " spacing:text separator:bool placeholder:text",
            "Chart.Donut data!:slices" + CHART + COMMON,
            "Chart.Pie data!:slices" + CHART + COMMON,
            "Chart.VerticalBar data!:points" + CHART + COMMON,
            "Chart.HorizontalBar data!:points displayMode:text" + CHART + COMMON,
            "Chart.VerticalBar.Grouped data!:series stacked:bool" + CHART + COMMON,
            "Chart.HorizontalBar.Stacked data!:stacks" + CHART + COMMON,
            "Chart.Line data!:series" + CHART + COMMON,
            "Action.Execute verb:text data:object associatedInputs:auto|none fallback:any" + ACTION,
            "Action.Submit data:object associatedInputs:auto|none msteams:object" + ACTION,
            "Action.OpenUrl url!:link" + ACTION);

    private static Map<String, Map<String, String>> types(String... lines) {
        Map<String, Map<String, String>> types = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Map<String, String> fields = new TreeMap<>();
            for (int index = 1; index < words.length; index++) {
                String[] field = words[index].split(":", 2);
                fields.put(field[0], field[1]);
            }
            types.put(words[0], fields);
        }
        return types;
    }

    /** Refuses a card that Teams would not show. */
    void check(JsonNode card) throws Refused {
        if (!card.path("type").asText().equals("AdaptiveCard")) {
            throw Refused.badRequest("a card is an AdaptiveCard");
        }
        RefreshRules.check(card);
        new Walk().element(card);
    }

    /** One card; remembers the ids, which must differ. */
    private static final class Walk {

        private final Set<String> ids = new HashSet<>();

        void element(JsonNode node) throws Refused {
            String type = node.path("type").asText();
            Map<String, String> fields = TYPES.get(type);
            if (fields == null) {
                throw Refused.badRequest("unknown element \"" + type + "\"");
            }
            if (node.hasNonNull("id") && !ids.add(node.path("id").asText())) {
                throw Refused.badRequest(
                        "two elements are called " + node.path("id").asText());
            }
            for (Map.Entry<String, String> field : fields.entrySet()) {
                if (field.getKey().endsWith("!")
                        && node.path(field.getKey().replace("!", "")).isMissingNode()) {
                    throw Refused.badRequest(type + " without " + field.getKey());
                }
            }
            for (var names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!name.equals("type")) {
                    String kind = fields.getOrDefault(name, fields.get(name + "!"));
                    field(type + "." + name, kind, node.path(name));
                }
            }
        }

        private void field(String name, String kind, JsonNode value) throws Refused {
            if (kind == null) {
                throw Refused.badRequest("unknown field " + name);
            }
            boolean fits =
                    switch (kind) {
                        case "any", "object" -> true;
                        case "text" -> value.isTextual();
                        case "nonempty" -> !value.asText().isEmpty();
                        case "nonblank" -> !value.asText().isBlank();
                        case "bool" -> value.isBoolean();
                        case "number" -> value.isNumber();
                        case "version" -> value.asText().matches("1\\.[0-5]");
                        case "link" -> value.asText().matches("(https?|mailto|tel):\\S+");
                        case "image" ->
                            value.asText().matches("(?s)https://.+|data:image/(png|jpeg|gif);base64,.+")
                                    && value.asText().length() < (1 << 20) * 4 / 3;
                        default -> structured(name, kind, value);
                    };
            if (!fits) {
                throw Refused.badRequest(name + " is not " + kind + ": " + shortened(value));
            }
        }

        private boolean structured(String name, String kind, JsonNode value) throws Refused {
            return switch (kind) {
                case "elements", "inlines" -> all(value);
                case "rows" -> value.size() > 0 && allOf(value, "TableRow");
                case "cells" -> value.size() > 0 && allOf(value, "TableCell");
                case "columns" -> value.size() > 0 && allOf(value, "Column");
                case "widths" -> value.isArray() && value.size() > 0;
                case "actions" -> value.size() > 0 && value.size() <= MOST_ACTIONS && all(value);
                case "fallback" -> fallback(value);
                case "refresh" -> refreshing(value);
                case "action" -> untitled(value);
                case "choices" -> value.size() > 0 && every(value, "title", "value");
                case "slices" -> value.size() > 0 && every(value, "legend") && numbers(value, "value");
                case "points" -> value.size() > 0 && every(value, "x") && numbers(value, "y");
                case "series" -> value.size() > 0 && series(value, "legend", "values", "x", "y");
                case "stacks" -> value.size() > 0 && series(value, "title", "data", "legend", "value");
                default -> kind.contains("|") && choice(kind, value);
            };
        }

        private boolean all(JsonNode values) throws Refused {
            for (JsonNode value : values) {
                if (!value.isTextual() || value.asText().isEmpty()) {
                    element(value);
                }
            }
            return values.isArray();
        }

        private boolean allOf(JsonNode values, String type) throws Refused {
            for (JsonNode value : values) {
                if (!value.path("type").asText().equals(type)) {
                    return false;
                }
            }
            return all(values);
        }

        private boolean fallback(JsonNode value) throws Refused {
            if (!value.asText().equals("drop")) {
                element(value);
            }
            return true;
        }

        private boolean refreshing(JsonNode value) throws Refused {
            element(value.path("action"));
            return true;
        }

        /** What a click on a text does: an address to open, without a title. */
        private static boolean untitled(JsonNode value) {
            return value.path("type").asText().equals("Action.OpenUrl")
                    && value.path("url").asText().matches("https?:\\S+");
        }

        private static boolean every(JsonNode values, String... fields) {
            for (JsonNode value : values) {
                for (String field : fields) {
                    if (value.path(field).asText().isBlank()) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static boolean numbers(JsonNode values, String field) {
            for (JsonNode value : values) {
                if (!value.path(field).isNumber()) {
                    return false;
                }
            }
            return true;
        }

        private static boolean series(JsonNode values, String name, String points, String label, String number) {
            for (JsonNode value : values) {
                JsonNode inner = value.path(points);
                if (inner.isEmpty() || !every(inner, label) || !numbers(inner, number)) {
                    return false;
                }
            }
            return every(values, name);
        }

        private static boolean choice(String kind, JsonNode value) {
            for (String choice : kind.split("\\|")) {
                if (choice.equalsIgnoreCase(value.asText())) {
                    return true;
                }
            }
            return false;
        }

        private static String shortened(JsonNode value) {
            String text = value.toString();
            return text.length() <= 80 ? text : text.substring(0, 80);
        }
    }
}
