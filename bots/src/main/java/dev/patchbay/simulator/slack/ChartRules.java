package dev.patchbay.simulator.slack;

import static dev.patchbay.simulator.slack.Rules.count;
import static dev.patchbay.simulator.slack.Rules.fields;
import static dev.patchbay.simulator.slack.Rules.length;
import static dev.patchbay.simulator.slack.Rules.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Slack's rules for the chart block (docs.slack.dev, "Data visualization block"). */
final class ChartRules {

    private static final String ERROR = "invalid_blocks";

    private ChartRules() {}

    static void check(JsonNode block) {
        fields(block, Set.of("type", "block_id", "title", "chart"), ERROR);
        length(block.path("title"), 1, 50, ERROR);
        JsonNode chart = block.path("chart");
        switch (chart.path("type").asText()) {
            case "pie" -> pie(chart);
            case "bar", "line", "area" -> lines(chart);
            default -> throw new Refused(ERROR);
        }
    }

    private static void pie(JsonNode chart) {
        fields(chart, Set.of("type", "segments"), ERROR);
        count(chart.path("segments"), 1, 12, ERROR);
        for (JsonNode segment : chart.path("segments")) {
            point(segment);
            require(segment.path("value").asDouble() > 0, ERROR);
        }
    }

    private static void lines(JsonNode chart) {
        fields(chart, Set.of("type", "series", "axis_config"), ERROR);
        JsonNode categories = chart.path("axis_config").path("categories");
        count(categories, 1, 20, ERROR);
        Set<String> known = new HashSet<>();
        categories.forEach(category -> {
            length(category, 1, 20, ERROR);
            require(known.add(category.asText()), ERROR);
        });
        count(chart.path("series"), 1, 12, ERROR);
        Set<String> names = new HashSet<>();
        for (JsonNode series : chart.path("series")) {
            length(series.path("name"), 1, 20, ERROR);
            require(names.add(series.path("name").asText()), ERROR);
            require(series.path("data").size() == categories.size(), ERROR);
            series.path("data").forEach(point -> {
                point(point);
                require(known.contains(point.path("label").asText()), ERROR);
            });
        }
    }

    private static void point(JsonNode point) {
        length(point.path("label"), 1, 20, ERROR);
        require(point.path("value").isNumber(), ERROR);
    }
}
