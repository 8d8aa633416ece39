package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.HorizontalBarChart;

/** Lying bars, one row for each category, for names too long to stand below upright ones. */
final class HorizontalBarPlot implements Plot {

    /** Rows that can be told apart at a glance; those after them are in the table. */
    static final int MOST_ROWS = 30;

    private static final int STEPS = 5;
    private static final double FILL = 0.7;
    private static final double ROW = 24;
    private static final double BAR = 11;
    private static final double HIGHEST_BAR = 28;
    private static final double AXIS = 22;
    private static final double GAP = 10;
    private static final double WIDEST_NAMES = 0.38;

    /** The height the rows and the axis below them want. */
    static int height(Figure figure) {
        double row = Math.max(ROW, BAR * figure.lines().size() / FILL);
        return (int) (Math.min(row * figure.categories().size(), 2 * MOST_ROWS * ROW) + AXIS);
    }

    @Override
    public void paint(Sheet sheet, Figure figure, Area area) {
        AxisScale scale = AxisScale.fromZero(figure.values().summaryStatistics(), STEPS);
        ValueAxis values = new ValueAxis(sheet, scale);
        double names = Math.min(area.width() * WIDEST_NAMES, widest(sheet, figure.categories())) + GAP;
        boolean single = figure.lines().size() == 1;
        double valueRoom = single ? widestValue(sheet, figure) + GAP : GAP;
        Area plot = area.inset(names + (scale.min() < 0 && single ? valueRoom : 0), 0, valueRoom, AXIS)
                .rounded();

        values.paintBelow(plot);
        sheet.chart(bars(figure, scale, plot), plot);
        values.paintZeroUpright(plot);
        paintNames(sheet, figure.categories(), area.x() + names - GAP, plot);
        if (single) {
            paintValues(sheet, figure.lines().getFirst().values(), scale, plot);
        }
    }

    private static HorizontalBarChart bars(Figure figure, AxisScale scale, Area plot) {
        double slot = plot.height() / figure.categories().size();
        HorizontalBarChart chart = new HorizontalBarChart((int) plot.width(), (int) plot.height());
        Plot.bare(chart.getStyler());
        chart.getStyler()
                .setAvailableSpaceFill(
                        Math.min(FILL, HIGHEST_BAR * figure.lines().size() / slot))
                .setXAxisMin(scale.min())
                .setXAxisMax(scale.max());
        double[] places =
                IntStream.range(0, figure.categories().size()).asDoubleStream().toArray();
        for (Figure.Line line : figure.lines()) {
            double[] lengths = DoubleStream.of(line.values())
                    .map(value -> Double.isNaN(value) ? 0 : value)
                    .toArray();
            chart.addSeries(line.key(), lengths, places).setFillColor(line.colour());
        }
        return chart;
    }

    private static void paintNames(Sheet sheet, List<String> names, double right, Area plot) {
        Wording wording = new Wording(sheet);
        double slot = plot.height() / names.size();
        for (int i = 0; i < names.size(); i++) {
            String name = wording.fit(names.get(i), right - Frame.MARGIN, Style.LABEL);
            sheet.text(name, right, plot.y() + (i + 0.5) * slot + 4, Align.RIGHT, Style.LABEL);
        }
    }

    private static void paintValues(Sheet sheet, double[] values, AxisScale scale, Area plot) {
        double slot = plot.height() / values.length;
        ValueLabels labels = ValueLabels.of(values);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double end = plot.x() + scale.share(values[i]) * plot.width();
                double y = plot.y() + (i + 0.5) * slot + 4;
                boolean negative = values[i] < 0;
                Align align = negative ? Align.RIGHT : Align.LEFT;
                sheet.textOnGround(labels.text(values[i]), end + (negative ? -5 : 5), y, align, Style.QUIET);
            }
        }
    }

    private static double widestValue(Sheet sheet, Figure figure) {
        double[] values = figure.values().toArray();
        ValueLabels labels = ValueLabels.of(values);
        return DoubleStream.of(values)
                .map(value -> sheet.textWidth(labels.text(value), Style.QUIET))
                .max()
                .orElse(0);
    }

    private static double widest(Sheet sheet, List<String> names) {
        return names.stream()
                .mapToDouble(name -> sheet.textWidth(name, Style.LABEL))
                .max()
                .orElse(0);
    }
}
