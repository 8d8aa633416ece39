package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bot.ChartTable;
import dev.patchbay.bot.PlainText;
import dev.patchbay.bot.TextTable;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.analytics.ChartSpec.Series;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.chat.Block;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Charts that Teams draws itself, with our drawing for clients that cannot (learn.microsoft.com, "Charts in Adaptive
 * Cards"); the drawing alone where Teams has no such chart; a table of the numbers where there is no drawing.
 */
final class ChartRenderer {

    private static final int CHART_BYTES = 12_000;
    private static final int LABEL = 60;
    private static final int TITLE = 120;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Attic attic;

    ChartRenderer(Attic attic) {
        this.attic = attic;
    }

    /** The chart; empty where neither Teams nor we can draw it, so that its numbers have to stand for it. */
    Optional<Element> render(Block.Chart chart) {
        ChartSpec spec = chart.spec();
        String alternative = alternative(spec);
        String plain = ChartTable.caption(spec) + "\n" + lines(spec).text();
        Optional<ObjectNode> drawn = chart.png()
                .filter(png -> png.size() <= TeamsLimits.IMAGE_BYTES)
                .flatMap(attic::read)
                .filter(content -> content.length > 0 && content.length <= TeamsLimits.IMAGE_BYTES)
                .map(content -> image(content, alternative));
        Optional<ObjectNode> own = own(spec);
        if (own.isPresent()) {
            ObjectNode light = own.get().deepCopy();
            light.set("fallback", CardJson.text(alternative));
            ObjectNode full = own.get();
            full.set("fallback", drawn.orElseGet(() -> CardJson.text(alternative)));
            return Optional.of(new Element(
                    List.of(CardJson.heading(title(spec)), full),
                    List.of(CardJson.heading(title(spec)), light),
                    plain));
        }
        return drawn.map(image -> new Element(
                List.of(CardJson.heading(title(spec)), image),
                List.of(CardJson.heading(title(spec)), CardJson.text(lines(spec).text())),
                plain));
    }

    /** Whether names or numbers of it are cut, drawn by Teams or as text. */
    static boolean isCut(ChartSpec spec) {
        return !lines(spec).whole()
                || Stream.of(
                                spec.categories().stream(),
                                spec.series().stream().map(Series::name),
                                Stream.of(spec.xTitle(), spec.yTitle(), spec.title()))
                        .flatMap(names -> names)
                        .anyMatch(name -> PlainText.clean(name).length() > LABEL);
    }

    private static TextTable.Lines lines(ChartSpec spec) {
        return TextTable.readable(ChartTable.of(spec), 90, 3_000);
    }

    private static ObjectNode image(byte[] content, String alternative) {
        return CardJson.image("data:image/png;base64," + Base64.getEncoder().encodeToString(content), alternative);
    }

    private static String title(ChartSpec spec) {
        String title = PlainText.clean(spec.title()).strip();
        return PlainText.cut(title.isEmpty() ? "Chart" : title, TITLE);
    }

    private static String alternative(ChartSpec spec) {
        String type = spec.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return PlainText.cut(
                PlainText.clean("%s chart: %s, by %s".formatted(type, spec.yTitle(), spec.xTitle())), TITLE * 2);
    }

    /** The chart as Teams draws it; empty where it has none for it, or too much would be in it. */
    private static Optional<ObjectNode> own(ChartSpec spec) {
        long points = spec.series().stream()
                .mapToLong(series -> series.values().size())
                .sum();
        if (points == 0
                || points > TeamsLimits.CHART_POINTS
                || spec.categories().isEmpty()) {
            return Optional.empty();
        }
        boolean one = spec.series().size() == 1;
        Optional<ObjectNode> chart =
                switch (spec.type()) {
                    case PIE -> slices("Chart.Pie", spec);
                    case DONUT -> slices("Chart.Donut", spec);
                    case HORIZONTAL_BAR -> one ? bars("Chart.HorizontalBar", spec) : series(spec);
                    case BAR -> one ? bars("Chart.VerticalBar", spec) : series(spec);
                    case LINE -> series(spec);
                };
        return chart.map(drawn -> titled(drawn, spec)).filter(drawn -> Element.bytes(drawn) <= CHART_BYTES);
    }

    private static ObjectNode titled(ObjectNode chart, ChartSpec spec) {
        chart.put("title", title(spec)).put("colorSet", "categorical");
        if (spec.type() != ChartType.PIE && spec.type() != ChartType.DONUT) {
            chart.put("xAxisTitle", label(spec.xTitle())).put("yAxisTitle", label(spec.yTitle()));
        }
        return chart;
    }

    /** A part of a whole is not negative. */
    private static Optional<ObjectNode> slices(String type, ChartSpec spec) {
        Series series = spec.series().getFirst();
        boolean parts = spec.series().size() == 1
                && series.values().stream().allMatch(value -> value != null && value.signum() >= 0);
        if (!parts) {
            return Optional.empty();
        }
        ArrayNode data = JSON.arrayNode();
        each(spec, series, (category, value) -> data.addObject()
                .put("legend", label(category))
                .put("value", value));
        return filled(type, data);
    }

    private static Optional<ObjectNode> bars(String type, ChartSpec spec) {
        ArrayNode data = JSON.arrayNode();
        each(spec, spec.series().getFirst(), (category, value) -> data.addObject()
                .put("x", label(category))
                .put("y", value));
        return filled(type, data);
    }

    private static Optional<ObjectNode> series(ChartSpec spec) {
        ArrayNode data = JSON.arrayNode();
        for (Series series : spec.series()) {
            ArrayNode values = JSON.arrayNode();
            each(spec, series, (category, value) -> values.addObject()
                    .put("x", label(category))
                    .put("y", value));
            if (!values.isEmpty()) {
                data.addObject().put("legend", label(series.name())).set("values", values);
            }
        }
        return filled(spec.type() == ChartType.LINE ? "Chart.Line" : "Chart.VerticalBar.Grouped", data);
    }

    private static Optional<ObjectNode> filled(String type, ArrayNode data) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode chart = CardJson.element(type);
        chart.set("data", data);
        return Optional.of(chart);
    }

    private interface Point {
        void add(String category, BigDecimal value);
    }

    /** Every point that has a value. */
    private static void each(ChartSpec spec, Series series, Point point) {
        int count = Math.min(spec.categories().size(), series.values().size());
        for (int index = 0; index < count; index++) {
            BigDecimal value = series.values().get(index);
            if (value != null) {
                point.add(spec.categories().get(index), value);
            }
        }
    }

    private static String label(String text) {
        String cleaned = PlainText.clean(text).replaceAll("\\s+", " ").strip();
        return cleaned.isEmpty() ? "–" : PlainText.cut(cleaned, LABEL);
    }
}
