package dev.patchbay.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.PlainText;
import dev.patchbay.model.analytics.ChartSpec;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slack's own chart block (docs.slack.dev, "Data visualization block"): people can hover it, and it follows their theme.
 * Used where everything fits whole; a drawing shows what does not.
 */
final class NativeChart {

    private static final int TITLE = 50;
    private static final int NAME = 20;
    private static final int CATEGORIES = 20;
    private static final int SERIES = 12;

    private NativeChart() {}

    /** The block; empty where the chart is past its limits. */
    static Optional<ObjectNode> of(ChartSpec chart) {
        if (!fits(chart)) {
            return Optional.empty();
        }
        ObjectNode block = BlockKit.object().put("type", "data_visualization").put("title", chart.title());
        block.set(
                "chart",
                switch (chart.type()) {
                    case PIE, DONUT -> pie(chart);
                    case LINE -> lines(chart, "line");
                    case BAR, HORIZONTAL_BAR -> lines(chart, "bar");
                });
        return Optional.of(block);
    }

    private static boolean fits(ChartSpec chart) {
        List<ChartSpec.Series> series = chart.series();
        int categories = chart.categories().size();
        boolean pie = isPie(chart);
        boolean counted = categories >= 1
                && categories <= (pie ? SERIES : CATEGORIES)
                && !series.isEmpty()
                && series.size() <= (pie ? 1 : SERIES);
        return counted
                && isShort(chart.title(), TITLE)
                && (pie || Stream.of(chart.xTitle(), chart.yTitle()).allMatch(title -> isShort(title, TITLE)))
                && distinct(chart.categories())
                && distinct(series.stream().map(ChartSpec.Series::name).toList())
                && series.stream().allMatch(one -> complete(one, categories, pie));
    }

    private static boolean isPie(ChartSpec chart) {
        return switch (chart.type()) {
            case PIE, DONUT -> true;
            case BAR, HORIZONTAL_BAR, LINE -> false;
        };
    }

    private static boolean distinct(List<String> names) {
        return names.stream().allMatch(name -> isShort(name, NAME)) && new HashSet<>(names).size() == names.size();
    }

    private static boolean isShort(String text, int limit) {
        return !text.isBlank()
                && text.length() <= limit
                && PlainText.clean(text).equals(text);
    }

    /** A gap in a line, and a slice of nothing or less, are for the drawing. */
    private static boolean complete(ChartSpec.Series series, int categories, boolean pie) {
        return series.values().size() == categories
                && series.values().stream().allMatch(value -> value != null && (!pie || value.signum() > 0));
    }

    private static ObjectNode pie(ChartSpec chart) {
        ObjectNode pie = BlockKit.object().put("type", "pie");
        ArrayNode segments = pie.putArray("segments");
        points(chart, chart.series().getFirst(), segments);
        return pie;
    }

    private static ObjectNode lines(ChartSpec chart, String type) {
        ObjectNode lines = BlockKit.object().put("type", type);
        ArrayNode series = lines.putArray("series");
        for (ChartSpec.Series one : chart.series()) {
            ArrayNode data = series.addObject().put("name", one.name()).putArray("data");
            points(chart, one, data);
        }
        ObjectNode axes = lines.putObject("axis_config");
        chart.categories().forEach(axes.putArray("categories")::add);
        axes.put("x_label", chart.xTitle()).put("y_label", chart.yTitle());
        return lines;
    }

    private static void points(ChartSpec chart, ChartSpec.Series series, ArrayNode points) {
        for (int index = 0; index < series.values().size(); index++) {
            BigDecimal value = series.values().get(index);
            points.addObject().put("label", chart.categories().get(index)).put("value", value);
        }
    }
}
