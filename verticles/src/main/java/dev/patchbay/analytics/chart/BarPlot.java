package dev.patchbay.analytics.chart;

import dev.patchbay.analytics.chart.Sheet.Align;
import dev.patchbay.analytics.chart.Sheet.Style;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;

/** Upright bars, side by side for each category. */
final class BarPlot implements Plot {

    private static final int STEPS = 5;
    private static final double FILL = 0.72;
    private static final double WIDEST_BAR = 96;

    /** The share of the height a value below a bar takes. */
    private static final double VALUE_ROOM = 0.06;

    @Override
    public void paint(Sheet sheet, Figure figure, Area area) {
        AxisScale scale = scale(figure);
        ValueAxis values = new ValueAxis(sheet, scale);
        double slot = (area.width() - values.width()) / figure.categories().size();
        CategoryAxis names = new CategoryAxis(sheet, figure.categories(), slot);
        Area plot = area.inset(values.width(), 0, 0, names.height()).rounded();

        values.paintLeft(plot);
        sheet.chart(bars(figure, scale, plot, slot), plot);
        values.paintZeroAcross(plot);
        names.paint(plot, plot.x() + slot / 2);
        if (figure.lines().size() == 1) {
            paintValues(sheet, figure.lines().getFirst().values(), scale, plot);
        }
    }

    private static AxisScale scale(Figure figure) {
        AxisScale scale = AxisScale.fromZero(figure.values().summaryStatistics(), STEPS);
        boolean valueBelow = figure.values().anyMatch(value -> value < 0 && scale.share(value) < VALUE_ROOM);
        return valueBelow ? scale.oneStepLower() : scale;
    }

    private static CategoryChart bars(Figure figure, AxisScale scale, Area plot, double slot) {
        CategoryChart chart = new CategoryChart((int) plot.width(), (int) plot.height());
        Plot.bare(chart.getStyler());
        chart.getStyler()
                .setAvailableSpaceFill(
                        Math.min(FILL, WIDEST_BAR * figure.lines().size() / slot))
                .setYAxisMin(scale.min())
                .setYAxisMax(scale.max());
        double[] places =
                IntStream.range(0, figure.categories().size()).asDoubleStream().toArray();
        for (Figure.Line line : figure.lines()) {
            chart.addSeries(line.key(), places, line.values()).setFillColor(line.colour());
        }
        return chart;
    }

    /** The values over their bars, when all of them have the room. */
    private static void paintValues(Sheet sheet, double[] values, AxisScale scale, Area plot) {
        double slot = plot.width() / values.length;
        ValueLabels labels = ValueLabels.of(values);
        boolean roomy =
                DoubleStream.of(values).allMatch(value -> sheet.textWidth(labels.text(value), Style.QUIET) < slot - 4);
        for (int i = 0; roomy && i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double end = plot.bottom() - scale.share(values[i]) * plot.height();
                double y = values[i] < 0 ? end + 13 : end - 5;
                double x = plot.x() + (i + 0.5) * slot;
                sheet.textOnGround(labels.text(values[i]), x, y, Align.CENTRE, Style.QUIET);
            }
        }
    }
}
